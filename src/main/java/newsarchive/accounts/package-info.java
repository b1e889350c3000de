/** Who may sign in: accounts with their password hashes, and the tokens of programs that use the API. */
@NullMarked
package newsarchive.accounts;

import org.jspecify.annotations.NullMarked;
