import type { StatusCode } from "../api/bindings.ts";

/** The colour a status is shown in. */
export type StatusTone = "on" | "risk" | "off" | "none" | "open";

const TONES: Record<StatusCode, StatusTone> = {
  on_track: "on",
  at_risk: "risk",
  off_track: "off",
  no_target: "none",
  no_data: "none",
  open: "open",
};

export function statusTone(status: StatusCode): StatusTone {
  return TONES[status];
}
