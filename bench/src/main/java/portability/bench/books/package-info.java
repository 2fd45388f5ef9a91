/// Measures the book between institutions.
@NullMarked
package portability.bench.books;

import org.jspecify.annotations.NullMarked;
