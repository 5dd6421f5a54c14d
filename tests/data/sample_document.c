/* sample_document.c - A document with blocks of every kind, as a worksheet would have them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sample_document.h"

#include "data/wording/language.h"

/* What is being made: @in is the language of the texts, 0 Japanese, 1 English. */
typedef struct
{
  const SampleOptions *options;
  DataDocument *document;
  guint in;
} Sample;

#define SAY(japanese, english) (self->in == 0 ? (japanese) : (english))

/* What a user wrote: the same in both languages. */
static const char *
written (const Sample *self, const char *text)
{
  if (self->options->blank)
    return "";
  return self->options->text == NULL ? text : self->options->text;
}

static DataDocument *
begin (const Sample *self)
{
  const char *const footer[] = {
    SAY ("評価 0f8b2c1e-8a53-4a57-9c8a-2f6d2b7a90aa・基準 ismap-liu 2025-04・下書き",
         "Evaluation 0f8b2c1e-8a53-4a57-9c8a-2f6d2b7a90aa · Rules ismap-liu 2025-04 · Draft"),
    "SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    SAY ("判定結果は利用者自身による評価であり、登録ではありません。",
         "The result is the user’s own evaluation and not a registration."),
    NULL,
  };
  g_autofree char *header =
      g_strjoin (" – ", SAY ("業務・情報の影響度評価シート", "Impact evaluation sheet"),
                 written (self, "Web会議による政策検討会の運営"), NULL);

  return data_document_new (&(DataDocumentInformation){
      .title = header,
      .subject = written (self, "Web会議による政策検討会の運営"),
      .author = "Eikyo",
      .language = self->in == 0 ? RULES_LANGUAGE_JA : RULES_LANGUAGE_EN,
      .created = rules_date_parse ("2026-11-22"),
      .keywords = "sheet=evaluation",
      .marking = written (self, "機密性2情報"),
      .watermark = self->options->blank ? NULL : SAY ("下書き", "DRAFT"),
      .header = header,
      .footer = footer,
      .file_name = "sample",
      .numbered = TRUE,
      .landscape = self->options->landscape,
  });
}

static void
add_form (const Sample *self)
{
  const DataBox use[] = {
    { SAY ("1 件名", "1 Title"), written (self, "Web会議による政策検討会の運営"), 3, 1 },
    { SAY ("2 評価日", "2 Date"), written (self, "2026-11-22"), 1, 1 },
  };
  const DataBox agency[] = {
    { SAY ("3 府省庁名", "3 Agency"), written (self, "影響省"), 1, 1 },
    { SAY ("4 部局・課室", "4 Division"), written (self, "大臣官房 情報システム課"), 1, 1 },
    { SAY ("5 担当者・連絡先", "5 Contact"), written (self, "評価 太郎（内線 1234）"), 1, 1 },
  };
  const DataBox description[] = {
    { SAY ("6 業務の概要", "6 What it is used for"),
      written (self, "有識者との検討会をWeb会議で開催し、公表前の会議資料を画面で共有する。議事録は"
                     "開催後に公表する。"),
      1, 3 },
  };

  data_document_add_heading (self->document, 1, SAY ("対象", "The use"));
  data_document_add_boxes (self->document, use, G_N_ELEMENTS (use));
  data_document_add_boxes (self->document, agency, G_N_ELEMENTS (agency));
  data_document_add_boxes (self->document, description, G_N_ELEMENTS (description));
}

static void
add_result (const Sample *self)
{
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_EMPHASIS,
                               SAY ("ISMAP-LIU 候補", "ISMAP-LIU candidate"));
  data_document_add_field (self->document, SAY ("理由", "Why"),
                           written (self, "影響はすべて低位以下です。"));
  data_document_add_field (self->document, SAY ("次にすること", "What to do next"),
                           SAY ("内部監査の結果を添えて登録を申請します。",
                                "Apply for registration with the result of the internal audit."));
  data_document_add_paragraph (
      self->document, DATA_PARAGRAPH_NORMAL,
      SAY ("この評価は、ISMAP-"
           "LIUの「業務・情報の影響度評価ガイダンス」に従い、業務と情報のそれぞれに"
           "ついて、機密性・完全性・可用性が損なわれた場合の影響を評価したものです。",
           "This evaluation follows the guidance on evaluating the impact of operations and "
           "information: for each of them, what a loss of confidentiality, integrity or "
           "availability would cause."));
  data_document_add_item (self->document, written (self, "会議資料（公表前）"));
  data_document_add_item (self->document, written (self, "委員の連絡先"));
}

static void
add_impacts (const Sample *self)
{
  const char *const harms = SAY ("影響の種類", "Kind of harm");
  const DataColumn columns[] = {
    { .head = SAY ("情報・業務", "Information, operation"), .width = 5 },
    { .head = SAY ("性質", "Property"), .width = 2, .alignment = DATA_ALIGN_CENTRE },
    { SAY ("迷惑", "Nuisance"), harms, 2, DATA_ALIGN_CENTRE },
    { SAY ("金銭", "Money"), harms, 2, DATA_ALIGN_CENTRE },
    { SAY ("公益", "Public interest"), harms, 2, DATA_ALIGN_CENTRE },
    { .head = SAY ("理由", "Rationale"), .width = 7 },
  };
  const DataCell row[] = { { written (self, "会議資料（公表前）") },
                           { SAY ("機密性", "Confidentiality") },
                           { SAY ("低位", "Low") },
                           { SAY ("低位", "Low"), DATA_EMPHASIS_STRONG },
                           { SAY ("未回答", "Unanswered"), DATA_EMPHASIS_QUIET },
                           { written (self, "公表の時期が早まるにとどまる。*1") } };

  data_document_add_heading (self->document, 1, SAY ("影響", "Impacts"));
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < 4; i++)
    data_document_add_row (self->document, row);
  data_document_add_empty_rows (self->document, 2, 2);
}

static void
add_controls (const Sample *self)
{
  const DataColumn columns[] = {
    { .head = SAY ("番号", "No."), .width = 3 },
    { .head = SAY ("管理策", "Control"), .width = 12 },
    { .head = SAY ("言明", "Stated"), .width = 3, .alignment = DATA_ALIGN_CENTRE },
    { .head = SAY ("件数", "Number"), .width = 2, .alignment = DATA_ALIGN_END },
  };

  data_document_add_heading (self->document, 2, SAY ("管理策の一覧", "List of controls"));
  data_document_add_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->options->n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.%u", 5 + i / 60, i % 60);
      g_autofree char *group = g_strdup_printf (
          SAY ("%u 情報セキュリティのための方針群", "%u Policies for information security"),
          5 + i / 60);
      const DataCell cells[] = { { number },
                                 { written (self, "情報セキュリティのための方針群は、これを定義し、"
                                                  "管理層が承認し、発行し、従業員に通知する。") },
                                 { i % 7 == 0 ? "－" : SAY ("有", "Yes") },
                                 { number } };

      if (i % 60 == 0)
        data_document_add_group (self->document, group);
      data_document_add_row (self->document, cells);
    }
}

static void
add_chart (const Sample *self)
{
  const char *const series[] = { SAY ("外部監査で確認", "Covered by the external audit"),
                                 SAY ("内部監査で確認", "Covered by the internal audit"),
                                 SAY ("対象外", "Not applicable"), SAY ("未確認", "Not covered") };
  static const guint values[][4] = {
    { 120, 34, 3, 18 }, { 4, 1, 0, 1 }, { 56, 60, 12, 0 }, { 0, 0, 0, 0 }
  };

  data_document_add_heading (self->document, 1, SAY ("網羅の状況", "Coverage"));
  data_document_add_chart (self->document, SAY ("管理策の確認状況（件）", "Controls by coverage"),
                           series, G_N_ELEMENTS (series));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    data_document_add_bar (self->document, written (self, "情報セキュリティのための組織"),
                           values[i]);
}

static void
add_signatures (const Sample *self)
{
  const DataSignature signatures[] = {
    { .role = SAY ("評価者", "Evaluator"),
      .name = written (self, "評価 太郎"),
      .day = "2026-11-20" },
    { .role = SAY ("確認者", "Reviewer"), .name = written (self, "確認 花子") },
    { .role = SAY ("承認者", "Approver") },
  };

  data_document_add_heading (self->document, 1, SAY ("署名", "Signatures"));
  data_document_add_signatures (self->document, signatures, G_N_ELEMENTS (signatures));
  data_document_add_paragraph (self->document, DATA_PARAGRAPH_NOTE,
                               SAY ("*1 解釈による。出典: ガイダンス第3章",
                                    "*1 By interpretation. Source: guidance, chapter 3"));
}

static DataDocument *
make (const SampleOptions *options, guint in)
{
  Sample sample = { .options = options, .in = in };
  const Sample *self = &sample;

  data_language_use (in == 0 ? RULES_LANGUAGE_JA : RULES_LANGUAGE_EN);
  sample.document = begin (self);
  data_document_add_title (sample.document,
                           SAY ("業務・情報の影響度評価シート", "Impact evaluation sheet"));
  add_result (self);
  add_form (self);
  add_impacts (self);
  add_controls (self);
  add_chart (self);
  add_signatures (self);
  return sample.document;
}

DataDocument *
sample_document_new (const SampleOptions *options)
{
  RulesLanguage before = data_language_current ();
  g_autoptr (DataDocument) japanese = make (options, 0);
  g_autoptr (DataDocument) english = make (options, 1);

  data_language_use (before);
  if (options->language == SAMPLE_BOTH)
    return data_document_combine (japanese, english);
  return options->language == SAMPLE_JA ? g_steal_pointer (&japanese) : g_steal_pointer (&english);
}

static void
list (GPtrArray *texts, const char *text)
{
  if (!rules_text_is_blank (text))
    g_ptr_array_add (texts, (gpointer) text);
}

static void
list_row (GPtrArray *texts, const DataBlock *block, const DataRow *row)
{
  for (guint i = 0; row->cells != NULL && i < (row->is_group ? 1 : block->n_columns); i++)
    list (texts, row->cells[i].text);
  for (guint i = 0; i < row->n_boxes; i++)
    {
      list (texts, row->boxes[i].label);
      list (texts, row->boxes[i].value);
    }
}

static void
list_block (GPtrArray *texts, const DataBlock *block)
{
  list (texts, block->text);
  for (guint i = 0; i < block->n_columns; i++)
    {
      list (texts, block->columns[i].over);
      list (texts, block->columns[i].head);
    }
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    list_row (texts, block, g_ptr_array_index (block->rows, i));
  for (guint i = 0; i < block->n_signatures; i++)
    {
      list (texts, block->signatures[i].role);
      list (texts, block->signatures[i].name);
      list (texts, block->signatures[i].day);
      list (texts, block->signatures[i].seal);
    }
  for (guint i = 0; i < block->n_series; i++)
    list (texts, block->series[i]);
  for (guint i = 0; i < block->n_bars; i++)
    list (texts, block->bars[i].label);
}

GPtrArray *
sample_document_texts (const DataDocument *document)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < document->blocks->len; i++)
    list_block (texts, g_ptr_array_index (document->blocks, i));
  return texts;
}
