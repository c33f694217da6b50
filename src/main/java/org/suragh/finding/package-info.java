/// Groups to findings: both axes, grounds for and against, the innocent explanation that remains.
///
/// In: partitions and layers. Out: findings that a person judges; the program itself accuses nobody.
@NullMarked
package org.suragh.finding;

import org.jspecify.annotations.NullMarked;
