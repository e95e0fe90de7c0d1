/** One thing to do in a menu. */
export interface MenuItem {
  label: string;
  /** More about it, in small print. */
  detail?: string;
  run: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** True where a line stands above it. */
  separated?: boolean;
}
