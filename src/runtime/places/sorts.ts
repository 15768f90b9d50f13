/**
 * Which records of GeoNames are kept, by feature class and code (https://www.geonames.org/export/codes.html), and what
 * precision they have. Reports place events at settlements and units, and at features that troops hold, cross or hit;
 * shops, hotels, schools, wells, roads and the sea floor would mostly add names that mean something else.
 */
import type { Precision } from '../../model/place.ts';

const codes = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((code) => code !== ''));

const FEATURES: Readonly<Record<string, ReadonlySet<string>>> = {
  // waters
  H: codes(`
    BAY BAYS BGHT CHN CNL CNLI DLTA ESTY FJD GULF HBR INLT LGN LK LKI LKS LKN MRSH OCN RSV SD SEA STM STMA STMI STMM
    STMX STRT SWMP WAD WADS`),
  // areas: bases, oil fields, ports, parks, combat zones
  L: codes('AREA BTL COLF GASF INDS MILB NVB OILF PRK PRT RESA RESN RGN'),
  // buildings and places of use
  S: codes(`
    AIRB AIRF AIRH AIRP AIRQ BDG CMP CMPLA CMPO CMPQ CMPRF CSTM DAM DAMQ FT GOSP HSP INSM MN MNAU MNC MNCU MNFE MSTY
    OILR OILT PP PRN PS PSH PSN PSTB PSTC PSTP RSTN RSTP SQR`),
  R: codes('RJCT RTE TNL TNLRD TNLRR'),
  // heights and land forms
  T: codes(`
    CAPE CLF CNYN DSRT DUNE GAP GRGE HLL HLLS ISL ISLET ISLS ISTH MESA MT MTS PASS PEN PK PKS PLAT PLN PT RDGE SDL
    SPUR UPLD VAL VALS VLC`),
  V: codes('FRST FRSTF'),
};

const REGIONS = codes('ADM1 TERR RGN');
/** ADM4 and ADM5 mostly double the village that they are called after. Countries (PCL…) are known without a list. */
const DISTRICTS = codes('ADM2 ADM3 ADMD');
/** True of what is no longer there: "PPLH", "ADM2H". A village destroyed or left (PPLW, PPLQ) is still a place. */
const isHistorical = (code: string): boolean => /^(?:PPL|PPLC|ADM\d|ADMD|PCL)H$/u.test(code);

/** The precision of a record, or null for one that is not kept. `order` puts settlements before what is called alike. */
export function sortOf(featureClass: string, code: string): { precision: Precision; order: number } | null {
  if (isHistorical(code)) return null;
  if (featureClass === 'P') return { precision: 'settlement', order: 0 };
  if (REGIONS.has(code)) return { precision: 'region', order: 1 };
  if (featureClass === 'A') return DISTRICTS.has(code) ? { precision: 'district', order: 1 } : null;
  return FEATURES[featureClass]?.has(code) === true ? { precision: 'feature', order: 2 } : null;
}
