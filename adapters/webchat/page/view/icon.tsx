/** Line drawings of 24 by 24. They only accompany words, so they are hidden from screen readers. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

const PATHS = {
  signpost: "M12 3v18M12 5h7l2.5 2.5L19 10h-7M12 12H5.5L3 14.5 5.5 17H12",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10.500 21h3",
  officer: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6",
  send: "M4 12h15M13 6l6 6-6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  shield:
    "M12 3l7.500 2.800v5.700c0 4.600-3.100 7.900-7.500 9.500-4.400-1.600-7.500-4.900-7.500-9.500V5.800zM12 8v5M12 16.200v.3",
  alert: "M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 8v5M12 16.200v.3",
  open: "M9 5H5v14h14v-4M13 4.500h6.500V11M19.500 4.500L11 13",
  call: "M6.500 3.500h3l1.500 4.500-2 1.500a12 12 0 0 0 5.500 5.500l1.500-2 4.500 1.500v3c0 1.500-1 2-2 2C11 19.500 4.500 13 4.500 5.500c0-1 .5-2 2-2",
  place:
    "M12 21c-4-4.500-6.500-7.800-6.500-11a6.500 6.500 0 0 1 13 0c0 3.200-2.500 6.500-6.500 11M12 12.300a2.400 2.400 0 1 0 0-4.800 2.400 2.400 0 0 0 0 4.800",
  file: "M7 3.500h7l4 4V20.500H7zM14 3.500v4h4",
} as const;
