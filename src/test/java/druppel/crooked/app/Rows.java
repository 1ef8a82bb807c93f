package druppel.crooked.app;

/// The rows of the crooked house.
public interface Rows {
    int count();
}
