/// Port of the export of everything about one member.
@NullMarked
package druppel.persistence.export;

import org.jspecify.annotations.NullMarked;
