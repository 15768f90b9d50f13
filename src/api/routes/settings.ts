import { type Route, route } from '../route.ts';
import { type Settings, settingsSchema } from '../types.ts';

export const settingRoutes = (settings: Settings): readonly Route[] => [
  route(
    'GET',
    '/api/settings',
    { tells: 'What the pages were told when they were served', answer: settingsSchema },
    () => settings,
  ),
];
