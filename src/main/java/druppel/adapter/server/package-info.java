/// The web server on Jetty.
@NullMarked
package druppel.adapter.server;

import org.jspecify.annotations.NullMarked;
