/// Entries as they are stored, and their leaf hashes.
@NullMarked
package portability.auditor.entry;

import org.jspecify.annotations.NullMarked;
