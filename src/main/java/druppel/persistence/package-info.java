/// Ports of the database: the unit of work and its repositories.
@NullMarked
package druppel.persistence;

import org.jspecify.annotations.NullMarked;
