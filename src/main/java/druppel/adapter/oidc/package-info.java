/// Client of an OpenID provider, with the Nimbus SDK.
@NullMarked
package druppel.adapter.oidc;

import org.jspecify.annotations.NullMarked;
