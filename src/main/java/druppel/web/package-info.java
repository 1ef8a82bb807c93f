/// HTTP for every platform: routes, bodies, forms, languages, assets.
@NullMarked
package druppel.web;

import org.jspecify.annotations.NullMarked;
