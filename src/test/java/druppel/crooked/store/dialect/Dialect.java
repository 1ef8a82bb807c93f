package druppel.crooked.store.dialect;

/// A part of the store that only the store may know.
public interface Dialect {}
