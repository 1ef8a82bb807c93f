/// Signing in with an OpenID provider: whose account it is, and how an identity is linked to one.
@NullMarked
package druppel.feature.signin.oidc;

import org.jspecify.annotations.NullMarked;
