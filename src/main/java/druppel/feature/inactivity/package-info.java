/// Sends less to members who do not reply, and welcomes them back.
@NullMarked
package druppel.feature.inactivity;

import org.jspecify.annotations.NullMarked;
