/**
 * The settings of the embedded server, given on its command line at each start: one reader on a small machine. A server
 * of one's own (`DATABASE_URL`) keeps its own settings.
 */

export function serverSettings(given: {
  port: number;
  isThrowaway: boolean;
}): readonly (readonly [string, string])[] {
  return [
    ["listen_addresses", "127.0.0.1"],
    ["port", String(given.port)],
    // No socket in the file system: its path would have to be short, and TCP with a password serves all platforms.
    ["unix_socket_directories", ""],
    ["max_connections", "60"],
    ["shared_buffers", "128MB"],
    ["work_mem", "16MB"],
    ["maintenance_work_mem", "128MB"],
    ["effective_cache_size", "1GB"],
    ["random_page_cost", "1.1"],
    // Planning with a compiler costs more than it saves on queries of milliseconds.
    ["jit", "off"],
    // Nothing replicates from here.
    ["wal_level", "minimal"],
    ["max_wal_senders", "0"],
    ["timezone", "UTC"],
    ["log_timezone", "UTC"],
    ["lc_messages", "C"],
    // Faults of a statement are reported to whoever sent it; the words of texts do not belong in a log.
    ["log_min_messages", "log"],
    ["log_min_error_statement", "panic"],
    ["log_checkpoints", "off"],
    ...(given.isThrowaway
      ? ([
          ["fsync", "off"],
          ["synchronous_commit", "off"],
          ["full_page_writes", "off"],
          ["autovacuum", "off"],
        ] as const)
      : []),
  ];
}
