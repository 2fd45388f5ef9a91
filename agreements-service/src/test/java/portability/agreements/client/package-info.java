/// The service under test, and questions to it.
@NullMarked
package portability.agreements.client;

import org.jspecify.annotations.NullMarked;
