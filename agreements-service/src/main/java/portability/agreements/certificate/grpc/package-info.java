/// Certificates at the service's edge.
@NullMarked
package portability.agreements.certificate.grpc;

import org.jspecify.annotations.NullMarked;
