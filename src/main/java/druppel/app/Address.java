package druppel.app;

import java.util.Optional;

/// Where a member is reached: the person, and the conversation once the platform has named one.
public record Address(Person person, Optional<String> conversation) {}
