/// Invoices, as officers call.
@NullMarked
package portability.claims.invoice.grpc;

import org.jspecify.annotations.NullMarked;
