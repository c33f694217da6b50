/// Records of access providers and web servers: leases, NAT logs, web logs.
@NullMarked
package org.suragh.ingest.format.access;

import org.jspecify.annotations.NullMarked;
