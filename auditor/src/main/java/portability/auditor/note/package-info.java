/// Checkpoints: what a log's institution has signed, and the keys to tell.
@NullMarked
package portability.auditor.note;

import org.jspecify.annotations.NullMarked;
