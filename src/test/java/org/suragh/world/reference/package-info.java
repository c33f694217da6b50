/// The reference worlds: a made-up country's accounts with every kind of planted network and of innocent togetherness,
/// deterministic from a seed and [Knobs]. [ReferenceWorld] is the door:
///
///     java -cp … org.suragh.world.reference.ReferenceWorld SEED PRESET FOLDER
///
/// writes the files that the importer reads, and beside them `truth.csv`, which the product never reads. Seeds 11 to
/// 30 with the tuning presets are for tuning and calibration; seeds 101 to 120 with the sealed presets, whose knob
/// values and further families tuning never saw, are for the bar.
package org.suragh.world.reference;
