/// Accounts of the local chat: invitations and recovery codes.
@NullMarked
package druppel.feature.signin.accounts;

import org.jspecify.annotations.NullMarked;
