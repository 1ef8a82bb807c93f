/// Style rules for the texts of nudges, such as no question that takes for granted that the nudge was done.
@NullMarked
package druppel.adapter.content.style;

import org.jspecify.annotations.NullMarked;
