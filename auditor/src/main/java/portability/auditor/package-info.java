/// The auditor's command line. Knows the wire contract and docs/log-format.md, and nothing of what writes logs;
/// its package `rederive` knows the rules.
@NullMarked
package portability.auditor;

import org.jspecify.annotations.NullMarked;
