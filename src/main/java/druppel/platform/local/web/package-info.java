/// Pages and servlets of the local chat.
@NullMarked
package druppel.platform.local.web;

import org.jspecify.annotations.NullMarked;
