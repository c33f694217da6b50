package org.suragh.gui.bench;

import java.util.List;
import org.suragh.evidence.EvidenceRecord;

/// A question to the case that gives the records behind a statement: what stands behind a "rows" link.
///
/// @param title whose rows these are, already worded
/// @param work runs on the case lane and gives the records, oldest first
public record RowsQuestion(String title, Workbench.CaseWork<List<EvidenceRecord>> work) {}
