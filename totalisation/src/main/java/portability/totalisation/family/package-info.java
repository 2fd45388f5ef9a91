/// Family benefits of several states, and time credited for raising children.
@NullMarked
package portability.totalisation.family;

import org.jspecify.annotations.NullMarked;
