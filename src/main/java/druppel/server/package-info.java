/// The web server: Jetty, filters, health and metrics. Knows nothing of what is served.
@NullMarked
package druppel.server;

import org.jspecify.annotations.NullMarked;
