package druppel.bench;

/// One question that is answered by measuring.
@FunctionalInterface
interface Part {
    void measure(Workshop shop) throws Exception;
}
