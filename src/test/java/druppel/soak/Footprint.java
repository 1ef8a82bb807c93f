package druppel.soak;

/// What a process takes.
///
/// @param heap after a full collection, in kilobytes
/// @param resident in kilobytes
/// @param threads of the platform
record Footprint(long heap, long resident, long threads, long files) {
    private static final double SHARE = 1.25;
    private static final long MEMORY_SLACK = 32_000;
    private static final long COUNT_SLACK = 20;

    static Footprint read(String line) {
        String[] numbers =
                line.replaceFirst(".*" + SoakedApplication.FOOTPRINT, "").split(" ", -1);
        return new Footprint(
                Long.parseLong(numbers[0]),
                Long.parseLong(numbers[1]),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]));
    }

    /// Whether it is not much more than before.
    boolean flat(Footprint before) {
        return heap <= before.heap * SHARE + MEMORY_SLACK
                && resident <= before.resident * SHARE + MEMORY_SLACK
                && threads <= before.threads + COUNT_SLACK
                && files <= before.files + COUNT_SLACK;
    }
}
