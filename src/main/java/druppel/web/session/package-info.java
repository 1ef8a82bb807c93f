/// Sessions over HTTP: the cookie, the filter that finds the session of a request, and tokens against forged forms.
@NullMarked
package druppel.web.session;

import org.jspecify.annotations.NullMarked;
