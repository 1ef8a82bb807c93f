/// Intake of events that platforms send: stored once, then processed; or answered within the request.
@NullMarked
package druppel.chat.intake;

import org.jspecify.annotations.NullMarked;
