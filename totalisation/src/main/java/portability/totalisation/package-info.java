/// What one institution owes one person, and why: `Totalisation.determine(career, question, law)`.
///
/// Pure: the same career, question and law always give the same determination, whoever asks and whenever.
@NullMarked
package portability.totalisation;

import org.jspecify.annotations.NullMarked;
