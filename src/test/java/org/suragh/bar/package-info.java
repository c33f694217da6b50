/// The bar: figures by which findings on made-up worlds are judged, and the baselines to beat.
package org.suragh.bar;
