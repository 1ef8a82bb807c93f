package druppel.crooked.persistence;

/// The repositories of the crooked house.
public interface Repositories {
    int count();
}
