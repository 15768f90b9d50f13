/** Sends one file. With the older request, as `fetch` does not tell how much has gone. */
import type { Problem } from '../../../../api/types.ts';
import type { Upload } from '../../../../model/upload.ts';
import { Failure } from '../../../client/client.ts';
import { INTAKE } from '../../../texts/intake.ts';
import { T } from '../../../texts.ts';
import { stringifySearch } from '../../../view.ts';

export interface Stated {
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/** Rejects with a `Failure`; status 0: the server was not reached, or the file could not be read. */
export function send(file: File, stated: Stated, progress: (share: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/uploads${stringifySearch({ name: file.name, ...stated })}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      const { status, response } = request;
      if (status === 200) resolve(response as Upload);
      else reject(new Failure(status, (response as Problem | null)?.detail ?? T.failed.unexpected));
    };
    request.onerror = () => {
      // a file that is gone fails as the network does
      file
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () => reject(new Failure(0, T.failed.unreachable)),
          (cause: unknown) => reject(new Failure(0, INTAKE.unread, { cause })),
        );
    };
    request.send(file);
  });
}
