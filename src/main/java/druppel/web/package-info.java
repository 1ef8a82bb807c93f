/// HTTP for every platform: routes, request bodies, forms, languages and assets.
@NullMarked
package druppel.web;

import org.jspecify.annotations.NullMarked;
