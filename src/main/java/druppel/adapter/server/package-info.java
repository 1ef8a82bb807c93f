/// The web server, with Jetty.
@NullMarked
package druppel.adapter.server;

import org.jspecify.annotations.NullMarked;
