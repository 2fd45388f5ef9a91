/// Calls to a node as its officers make them: gRPC over TLS with a bearer token and a deadline.
@NullMarked
package portability.sandbox.client;

import org.jspecify.annotations.NullMarked;
