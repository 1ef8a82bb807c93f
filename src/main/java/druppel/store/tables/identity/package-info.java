/// Table of the identity of the database.
@NullMarked
package druppel.store.tables.identity;

import org.jspecify.annotations.NullMarked;
