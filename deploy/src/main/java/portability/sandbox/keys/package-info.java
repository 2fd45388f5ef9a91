/// Keys, certificates and tokens of a sandbox's nodes. Each node makes its own; nothing is shared between them.
@NullMarked
package portability.sandbox.keys;

import org.jspecify.annotations.NullMarked;
