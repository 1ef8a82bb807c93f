package druppel.teams;

import java.net.URI;

/// A conversation in Teams, and what is spoken to in order to say something in it.
record Place(URI service, String conversation) {}
