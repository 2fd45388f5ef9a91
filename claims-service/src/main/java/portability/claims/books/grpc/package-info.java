/// The book, for officers and auditors.
@NullMarked
package portability.claims.books.grpc;

import org.jspecify.annotations.NullMarked;
