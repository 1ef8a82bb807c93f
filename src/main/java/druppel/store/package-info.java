/// The rows: one SQL text for every database, migrations, and encryption at rest.
@NullMarked
package druppel.store;

import org.jspecify.annotations.NullMarked;
