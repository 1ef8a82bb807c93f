/// Pages and servlets of the local chat, and the API of the demo.
@NullMarked
package druppel.platform.local.web;

import org.jspecify.annotations.NullMarked;
