<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountKind</name>
    <message>
        <source>Accounting sheet</source>
        <translation>票数核对表</translation>
    </message>
    <message>
        <source>Where every paper is: issued, returned, out, replaced.</source>
        <translation>每张票在哪里：发出、收回、未收回、作废换票。</translation>
    </message>
</context>
<context>
    <name>AccountWindow</name>
    <message>
        <source>Ballot accounting</source>
        <translation>票数核对</translation>
    </message>
    <message>
        <source>Papers by building</source>
        <translation>各楼栋票数</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Spoilt paper… (Ctrl+T)</source>
        <translation>作废换票…（Ctrl+T）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ballot accounting: {title}</source>
        <translation>票数核对：{title}</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>Spoilt</source>
        <translation>作废换票</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Share back</source>
        <translation>收回率</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>issued {issued}; returned {returned} + out {out} + spoilt {spoiled} = {together}</source>
        <translation>发出 {issued}；收回 {returned} + 未收回 {out} + 作废换票 {spoiled} = {together}</translation>
    </message>
    <message>
        <source>Valid and void papers show when every paper drawn was keyed a second time.</source>
        <translation>应复核的票全部复核录入后，再显示有效票和无效票。</translation>
    </message>
    <message>
        <source>Agrees: every paper is accounted for.</source>
        <translation>相符：每一张票都有着落。</translation>
    </message>
    <message>
        <source>Does not agree: {count} more came back than were issued. Please check the issue register.</source>
        <translation>不符：收回比发出多 {count} 张。请核对发票登记。</translation>
    </message>
    <message>
        <source>Does not agree: {count} papers are missing in the accounts. Key nothing more, and have the record checked (bottom right).</source>
        <translation>不符：差 {count} 张。请暂停录入，点右下角检查记录链。</translation>
    </message>
    <message>
        <source>Finished batches: {batches}, counted {declared} = keyed {keyed}</source>
        <translation>已结束批次 {batches} 个：清点 {declared} = 录入 {keyed}</translation>
    </message>
    <message>
        <source>Finished batches: {batches}, counted {declared} = keyed {keyed} + missing {gap}</source>
        <translation>已结束批次 {batches} 个：清点 {declared} = 录入 {keyed} + 缺少 {gap}</translation>
    </message>
    <message>
        <source>Finished batches: {batches}, counted {declared} + too many {gap} = keyed {keyed}</source>
        <translation>已结束批次 {batches} 个：清点 {declared} + 多出 {gap} = 录入 {keyed}</translation>
    </message>
    <message>
        <source>{count} batches are still open</source>
        <translation>录入中批次 {count} 个</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Of withdrawn batches {count} papers are not keyed again: {which}. They count as out until then.</source>
        <translation>已作废批次中还有 {count} 张没有重录：{which}。重录以前计入未收回。</translation>
    </message>
    <message>
        <source>On {count} papers both readings differ, and a supervisor is to decide. The first reading counts until then.</source>
        <translation>{count} 张票两次录入不一致，待主管裁定，裁定前按第一次录入计入。</translation>
    </message>
    <message>
        <source>no building</source>
        <translation>未写楼栋</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>A secret vote: papers belong to no building, so there is only the sum.</source>
        <translation>无记名投票，票不对应楼栋，只有合计。</translation>
    </message>
    <message>
        <source>Shares back are of the {count} papers that can come back, without those spoilt.</source>
        <translation>收回率按可收回的 {count} 张计，不含作废换票。</translation>
    </message>
    <message>
        <source>A paper for several places is counted in the building of the first one.</source>
        <translation>一票对应多处房屋的，计入第一处所在楼栋。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Store (Enter)</source>
        <translation>保存（回车）</translation>
    </message>
    <message>
        <source>Whole void (F8)</source>
        <translation>整票无效（F8）</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>放弃（Esc）</translation>
    </message>
    <message>
        <source>Returned by (F7)</source>
        <translation>收回方式（F7）</translation>
    </message>
</context>
<context>
    <name>AfterwardsSentences</name>
    <message>
        <source>No settled result of this vote is kept, so that there is nothing to compare with. Please settle the result first.</source>
        <translation>本次表决没有留存已核定的结果，无从比对。请先核定结果。</translation>
    </message>
    <message>
        <source>Please say who objects.</source>
        <translation>请填写异议人。</translation>
    </message>
    <message>
        <source>Please write down what the objection says.</source>
        <translation>请填写异议内容。</translation>
    </message>
    <message>
        <source>Please write down what they were told.</source>
        <translation>请填写答复内容。</translation>
    </message>
    <message>
        <source>The objection came on {day}; it cannot be answered before. Please check the day.</source>
        <translation>异议是{day}收到的，答复日期不能更早。请核对日期。</translation>
    </message>
    <message>
        <source>This is too long: at most {longest} characters are kept.</source>
        <translation>内容过长：最多 {longest} 个字。</translation>
    </message>
    <message>
        <source>{day} is still to come. Please check the day.</source>
        <translation>{day}尚未到来。请核对日期。</translation>
    </message>
    <message>
        <source>This vote is at the stage “{stage}”, and its result was never posted. Objections are recorded from the day on which it is posted.</source>
        <translation>本次表决处于“{stage}”阶段，结果还没有公示过。结果公示以后才能登记异议。</translation>
    </message>
    <message>
        <source>This objection was withdrawn meanwhile. Please look at the list again.</source>
        <translation>这条异议已被撤销。请重新查看列表。</translation>
    </message>
    <message>
        <source>{count} objections are not answered yet. Please answer them first, or archive with a reason.</source>
        <translation>还有 {count} 条异议未答复。请先答复，或填写理由后归档。</translation>
    </message>
    <message>
        <source>Please type a tag, such as “parking”.</source>
        <translation>请输入标签，例如“停车”。</translation>
    </message>
    <message>
        <source>A tag has at most {longest} characters.</source>
        <translation>标签最多 {longest} 个字。</translation>
    </message>
    <message>
        <source>These are no figures of a notice that can be checked ({where}). The manual on counting shows how they are written.</source>
        <translation>这不是可以核对的公示数字（{where}）。写法见说明文档“计票怎么算”。</translation>
    </message>
    <message>
        <source>“{path}” is not there or cannot be read. Please check the file&apos;s name.</source>
        <translation>“{path}”不存在或无法读取。请核对文件名。</translation>
    </message>
    <message>
        <source>{where}: there is no figure called “{name}”. The manual on counting shows which there are.</source>
        <translation>{where}：没有名为“{name}”的数字。写法见说明文档“计票怎么算”。</translation>
    </message>
    <message>
        <source>{place}: {part} of {whole} is {right}, printed is {stated}.</source>
        <translation>{place}：{part}占{whole}应为{right}，印作{stated}。</translation>
    </message>
    <message>
        <source>{place}: the parts come to {right}, printed is {stated}.</source>
        <translation>{place}：各部分相加为{right}，印作{stated}。</translation>
    </message>
    <message>
        <source>{place}: {whole} took part, the lines come to {told}: {missing} are missing.</source>
        <translation>{place}：参与表决{whole}，各项合计{told}，缺{missing}。</translation>
    </message>
    <message>
        <source>{place}: {whole} took part, the lines come to {told}: {missing} too many.</source>
        <translation>{place}：参与表决{whole}，各项合计{told}，多{missing}。</translation>
    </message>
    <message>
        <source>{place}: {part} took part of {whole} in all.</source>
        <translation>{place}：参与表决{part}，多于总数{whole}。</translation>
    </message>
    <message>
        <source>There is no other vote of this office that papers were taken for. Two votes are needed to compare.</source>
        <translation>本单位没有另一次已开始的表决。有两次表决才能对比。</translation>
    </message>
    <message>
        <source>This vote is archived. Nothing in it can be changed.</source>
        <translation>本次表决已归档，内容不能再更改。</translation>
    </message>
</context>
<context>
    <name>AfterwardsWindow</name>
    <message>
        <source>Settling and objections</source>
        <translation>核定与异议</translation>
    </message>
    <message>
        <source>Settled versions</source>
        <translation>核定结果</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Sheets that left</source>
        <translation>已出表单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Settling and objections: {title}</source>
        <translation>核定与异议：{title}</translation>
    </message>
    <message>
        <source>Why is objection {number} withdrawn?</source>
        <translation>为什么撤销第 {number} 条异议？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>It stays on the list with the reason, and waits for no answer.</source>
        <translation>它会连同原因留在列表中，不再等待答复。</translation>
    </message>
    <message>
        <source>Leave without putting it on record?</source>
        <translation>不登记就离开吗？</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>What was written here is lost.</source>
        <translation>这里写的内容将丢失。</translation>
    </message>
</context>
<context>
    <name>AfterwardsWords</name>
    <message>
        <source>Version {number}</source>
        <translation>第{number}次核定</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>taken back {when} by {operator}: {reason}</source>
        <translation>{when}由{operator}撤回：{reason}</translation>
    </message>
    <message>
        <source>{state}; when settled: {reason}</source>
        <translation>{state}。核定时的说明：{reason}</translation>
    </message>
    <message>
        <source>{version}, settled {when} by {operator}: {state}</source>
        <translation>{version}，{operator}于{when}核定。{state}</translation>
    </message>
    <message>
        <source>Version {later} has the same figures as version {earlier}.</source>
        <translation>第{later}次核定与第{earlier}次核定的数字完全相同。</translation>
    </message>
    <message>
        <source>Version {later} beside version {earlier}: {count} figures differ</source>
        <translation>第{later}次核定与第{earlier}次核定相比，有 {count} 项数字不同</translation>
    </message>
    <message>
        <source>Counted again from every paper: all figures are those of version {number}.</source>
        <translation>已按全部票重新计票：与第{number}次核定完全一致。</translation>
    </message>
    <message>
        <source>Counted again from every paper: {count} figures are not those of version {number}. Please have the record checked (bottom right of the window).</source>
        <translation>已按全部票重新计票：有 {count} 项数字与第{number}次核定不一致。请检查记录链（窗口右下角）。</translation>
    </message>
    <message>
        <source>{day} (late)</source>
        <translation>{day}（逾期）</translation>
    </message>
    <message>
        <source>contact {contact}</source>
        <translation>联系方式：{contact}</translation>
    </message>
    <message>
        <source>about version {number} of the result</source>
        <translation>针对第{number}次核定的结果</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Withdrawn by {operator}, {when}</source>
        <translation>{operator}于{when}撤销</translation>
    </message>
    <message>
        <source>Put on record by {operator}, {when}</source>
        <translation>{operator}于{when}登记</translation>
    </message>
    <message>
        <source>Answered on {day}; put on record by {operator}, {when}</source>
        <translation>{day}答复，{operator}于{when}登记</translation>
    </message>
    <message>
        <source>Objections are recorded from the day on which the result is posted.</source>
        <translation>结果公示以后可以登记异议。</translation>
    </message>
    <message>
        <source>The time for objections ended on {day}; those that come now are late.</source>
        <translation>异议期已于{day}届满，此后收到的登记为逾期。</translation>
    </message>
    <message>
        <source>Objections are taken until {day}.</source>
        <translation>异议受理至{day}。</translation>
    </message>
    <message>
        <source>Objections to it are taken until {day} all the same.</source>
        <translation>对它的异议仍受理至{day}。</translation>
    </message>
    <message>
        <source>The time for objections ended on {day}; this one is recorded as late.</source>
        <translation>异议期已于{day}届满，这一条将登记为逾期。</translation>
    </message>
    <message>
        <source>In time: objections are taken until {day}.</source>
        <translation>异议受理至{day}，这一条没有逾期。</translation>
    </message>
    <message>
        <source>A result was posted on {posted} and taken down on {down}.</source>
        <translation>结果于{posted}公示，{down}撤下。</translation>
    </message>
    <message>
        <source>Version {number} was posted on {posted} and taken down on {down}.</source>
        <translation>第{number}次核定的结果于{posted}公示，{down}撤下。</translation>
    </message>
    <message>
        <source>The result was posted on {posted}.</source>
        <translation>结果于{posted}公示。</translation>
    </message>
    <message>
        <source>Version {number} was posted on {posted}.</source>
        <translation>第{number}次核定的结果于{posted}公示。</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>holds in part</source>
        <translation>部分成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Result notice</source>
        <translation>结果公示</translation>
    </message>
    <message>
        <source>Tally sheet</source>
        <translation>计票表</translation>
    </message>
    <message>
        <source>Annex by room</source>
        <translation>分户附表</translation>
    </message>
    <message>
        <source>Settled version</source>
        <translation>核定结果表</translation>
    </message>
    <message>
        <source>Charts report</source>
        <translation>图表汇总</translation>
    </message>
    <message>
        <source>Opinions report</source>
        <translation>意见汇总报告</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>表决票</translation>
    </message>
    <message>
        <source>Issue sheet</source>
        <translation>发放签收登记表</translation>
    </message>
    <message>
        <source>Papers not delivered</source>
        <translation>未送达清单</translation>
    </message>
    <message>
        <source>Door-knocking list</source>
        <translation>催票名单</translation>
    </message>
    <message>
        <source>Ballot accounting</source>
        <translation>票数核对表</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>录入按键卡</translation>
    </message>
    <message>
        <source>Exported figures</source>
        <translation>导出的数据</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>初步结果</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>AnnexKind</name>
    <message>
        <source>Annex by room</source>
        <translation>分户附表</translation>
    </message>
    <message>
        <source>Every room with its paper: returned, void or not returned.</source>
        <translation>每户的票：收回、无效或未收回。</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>不写姓名</translation>
    </message>
    <message>
        <source>part of the name</source>
        <translation>隐去中间字</translation>
    </message>
    <message>
        <source>full names</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What each room chose</source>
        <translation>写明各户的选择</translation>
    </message>
    <message>
        <source>The sheet will say how each room voted. It is for checking only and may not be posted. That you asked for it is put on record.</source>
        <translation>表上会写明每一户怎样投票，只供核对，不得张贴。谁在何时要了这张表会记录在案。</translation>
    </message>
    <message>
        <source>The sheet will have all names in full. It is for checking only and may not be posted. That you asked for it is put on record.</source>
        <translation>表上会写全部姓名，只供核对，不得张贴。谁在何时要了这张表会记录在案。</translation>
    </message>
    <message>
        <source>The sheet will have parts of names. Neighbours may know whom they mean. That you asked for it is put on record.</source>
        <translation>姓名隐去中间字，邻居仍可能看出是谁。谁在何时要了这张表会记录在案。</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answer objection {number}</source>
        <translation>答复第 {number} 条异议</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>The objection does not hold</source>
        <translation>异议不成立</translation>
    </message>
    <message>
        <source>The objection holds in part</source>
        <translation>异议部分成立</translation>
    </message>
    <message>
        <source>The objection holds</source>
        <translation>异议成立</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Where an objection holds and changes the count, take the result down under “Topics”, count again, and publish anew.</source>
        <translation>异议成立并影响计票的，请在“投票主题”中撤下结果，重新计票后再公示。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Please choose what was found: whether the objection holds.</source>
        <translation>请选择处理结果：异议是否成立。</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>A supervisor&apos;s approval</source>
        <translation>主管批准</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不批准</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>BallotFileSentences</name>
    <message>
        <source>No column with votes was found.</source>
        <translation>没有找到表决意见列。</translation>
    </message>
    <message>
        <source>Several sheets look like ballots: {sheets}. Keep the one that counts, and move the others to a file of their own.</source>
        <translation>有好几张工作表都像表决票：{sheets}。请只留要计票的一张，其余移到别的文件。</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” has no ballots and was not read.</source>
        <translation>工作表“{sheet}”里没有表决票，没有读。</translation>
    </message>
    <message>
        <source>{count} formulas have no result saved in the file: {cells}. Open it in the workbook program, save it there, and count again.</source>
        <translation>有 {count} 个公式，文件里没有存下结果：{cells}。请用表格软件打开、保存，再来计票。</translation>
    </message>
    <message>
        <source>{count} formulas have a blank result and count as blank: {cells}. Open the file in the workbook program and check that they are blank there too.</source>
        <translation>有 {count} 个公式的结果是空的，按空白计：{cells}。请用表格软件打开，核对是否真的为空。</translation>
    </message>
    <message>
        <source>{range} is merged, so only its first cell has content. Take it apart and fill in every row.</source>
        <translation>{range} 是合并单元格，只有第一格有内容。请取消合并，逐行填写。</translation>
    </message>
    <message>
        <source>“{text}” looks like a vote, but column “{header}” is no matter. Move it under the matter, or write it differently.</source>
        <translation>“{text}”像是表决意见，但“{header}”这一列不是表决事项。请移到表决事项下面，或者换个写法。</translation>
    </message>
    <message>
        <source>“{text}” in column “{header}” may mean that the paper is void, but is not counted there. Write it under the matter, or write it differently.</source>
        <translation>“{header}”一列的“{text}”像是说此票无效，但写在这里不计。请写到表决事项下面，或者换个写法。</translation>
    </message>
    <message>
        <source>{count} remarks may mean a void paper, but do not count as such: {cells}</source>
        <translation>有 {count} 处备注像是说此票无效，但没有按无效计：{cells}</translation>
    </message>
    <message>
        <source>Column “{header}” stands left of the way of return and was counted as a matter.</source>
        <translation>“{header}”一列在收回渠道左边，已当作表决事项计票。</translation>
    </message>
    <message>
        <source>“{title}” is the heading of another column too ({other}). Give each matter its own heading.</source>
        <translation>另有一列也叫“{title}”（{other}）。请给每个表决事项起不同的标题。</translation>
    </message>
    <message>
        <source>There is no column “{field}”, and without it {count} rows cannot be told apart from others. Please add it.</source>
        <translation>没有“{field}”这一列，{count} 行分不清是哪一户。请补上这一列。</translation>
    </message>
    <message>
        <source>The paper is called void ({text}), but nothing says how it came back. Fill that in, or clear this word.</source>
        <translation>写明此票无效（{text}），却没有写怎样收回。请补上收回渠道，或者删去这个词。</translation>
    </message>
    <message>
        <source>“{text}” says neither valid nor void. Write “有效”, or “无效” with its reason.</source>
        <translation>“{text}”看不出是有效还是无效。请写“有效”，或者写“无效”和原因。</translation>
    </message>
    <message>
        <source>There is no list of residents: each owner named in the register was counted as one resident. Please check whether that is what is meant.</source>
        <translation>没有居民名单，这次是按名册里的业主计人数，每位业主算一个居民。请核对是否合适。</translation>
    </message>
    <message>
        <source>{address} is not on the roll. Please correct the room.</source>
        <translation>表决名册中没有{address}，请核对房号。</translation>
    </message>
    <message>
        <source>{address} and {other} are one paper, but differ. Please make them alike.</source>
        <translation>{address}与 {other} 是同一张表决票，但内容不同，请改为一致。</translation>
    </message>
    <message>
        <source>The vote “{text}” is not understood. Please write one of the answers on the paper.</source>
        <translation>表决意见“{text}”无法识别，请填写票面上的选项。</translation>
    </message>
    <message>
        <source>There is a vote ({vote}), but nothing says how the paper came back. Fill that in, or delete the vote.</source>
        <translation>有表决意见（{vote}），但没有填收回渠道。请补填，或删除表决意见。</translation>
    </message>
    <message>
        <source>There is no column “收回渠道” saying how papers came back. Please add it: a way of return for each paper that came back, blank for the others.</source>
        <translation>没有“收回渠道”列。请在表中加上这一列：收回的票写明收回渠道，未收回的留空。</translation>
    </message>
    <message>
        <source>There is no column for deliveries: what came back was taken as delivered.</source>
        <translation>没有“送达方式”列，已收回的按已送达处理。</translation>
    </message>
    <message>
        <source>There is no column “送达方式”, but papers that were delivered and did not come back count by this rule. Please add it.</source>
        <translation>没有“送达方式”这一列。按这次的规则，送达了没有收回的票也要计，请补上这一列。</translation>
    </message>
    <message>
        <source>Column “{header}” was not used.</source>
        <translation>“{header}”列没有使用。</translation>
    </message>
    <message>
        <source>Column {column} has votes, but no heading. Write the matter above it.</source>
        <translation>{column}列有表决意见，但没有表头。请在表头写上表决事项。</translation>
    </message>
    <message>
        <source>“{text}” stands in a column without a heading. Add a heading, or clear the cell.</source>
        <translation>“{text}”所在的列没有表头。请补上表头，或清空此格。</translation>
    </message>
    <message>
        <source>“{text}” does not say how the paper was delivered. Write the way of delivery, or leave the cell blank.</source>
        <translation>“{text}”不是送达方式。已送达的请写明方式，未送达的请留空。</translation>
    </message>
    <message>
        <source>“{text}” does not say how the paper came back. Write the way of return, or leave the cell blank.</source>
        <translation>“{text}”不是收回渠道。已收回的请写明渠道，未收回的请留空。</translation>
    </message>
    <message>
        <source>The way of delivery is not understood in {count} cells and was taken as delivered: {cells}</source>
        <translation>有 {count} 处送达方式无法识别，按已送达处理：{cells}</translation>
    </message>
    <message>
        <source>The way of return is not understood in {count} cells and was taken as “other”: {cells}</source>
        <translation>有 {count} 处收回渠道无法识别，按“其他”处理：{cells}</translation>
    </message>
    <message>
        <source>{count} places have no vote under this rule and are left out: {cells}</source>
        <translation>{count} 处房屋在本规则下没有表决权，已略过：{cells}</translation>
    </message>
    <message>
        <source>{count} papers came back for places that have no vote under this rule; they are not counted: {cells}</source>
        <translation>{count} 张收回的票属于本规则下没有表决权的房屋，未计入：{cells}</translation>
    </message>
    <message>
        <source>{count} papers came back without a delivery on record: {cells}</source>
        <translation>有 {count} 张票已收回，但没有送达方式：{cells}</translation>
    </message>
    <message>
        <source>The owner “{name}” differs from “{register}” in the register. Please check.</source>
        <translation>业主“{name}”与名册中的“{register}”不同，请核对。</translation>
    </message>
    <message>
        <source>{count} papers have no row in the file: {papers}</source>
        <translation>有 {count} 张表决票在表格中没有对应的行：{papers}</translation>
    </message>
</context>
<context>
    <name>BallotForm</name>
    <message>
        <source>Opinion on the paper</source>
        <translation>票面意见</translation>
    </message>
    <message>
        <source>Name written in</source>
        <translation>另选他人姓名</translation>
    </message>
</context>
<context>
    <name>BallotKind</name>
    <message>
        <source>Ballots</source>
        <translation>表决票</translation>
    </message>
    <message>
        <source>The papers to vote with, numbered, each with its stub.</source>
        <translation>投票用的票，有编号，附存根。</translation>
    </message>
    <message>
        <source>A4, one on a page</source>
        <translation>A4，每页一张</translation>
    </message>
    <message>
        <source>A4, two on a page, to be cut apart</source>
        <translation>A4，每页两张，印后裁开</translation>
    </message>
    <message>
        <source>A5, one on a page</source>
        <translation>A5，每页一张</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>补印（留存用）</translation>
    </message>
    <message>
        <source>specimen</source>
        <translation>样票（无票号）</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>印作</translation>
    </message>
    <message>
        <source>Only the numbers</source>
        <translation>只印票号</translation>
    </message>
    <message>
        <source>Voting is over. These papers are for the files: each is marked as printed again, and none may be handed out or taken back.</source>
        <translation>投票已截止。补印的票只供留存，每页有“补印”水印，不得发放，也不得收回计票。</translation>
    </message>
    <message>
        <source>There is too much on the ballot for half a page: only one is printed on a page.</source>
        <translation>表决票内容较多，半页印不下：一页只能印一张。</translation>
    </message>
    <message>
        <source>There is too much on the ballot for one page: each has {leaves} pages.</source>
        <translation>表决票内容较多，一页印不下：每张票有{leaves}页。</translation>
    </message>
    <message>
        <source>There is too much on the ballot for half a page: each has a page of its own, {pages} pages in all.</source>
        <translation>表决票内容较多，半页印不下：一页只能印一张，共{pages}页。</translation>
    </message>
    <message>
        <source>For {alone} of {papers} ballots half a page is too little: each of those has a page of its own, {pages} pages in all.</source>
        <translation>{papers}张表决票中，有{alone}张内容较多，半页印不下，各自单独占页，共{pages}页。</translation>
    </message>
    <message>
        <source>such as 1~200, 317</source>
        <translation>例如 1至200、317</translation>
    </message>
    <message>
        <source>To be brought to</source>
        <translation>交回地点</translation>
    </message>
    <message>
        <source>such as the box at the gate</source>
        <translation>例如 小区大门票箱</translation>
    </message>
    <message>
        <source>More to be said</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>printed below how to mark</source>
        <translation>印在填写说明之后</translation>
    </message>
</context>
<context>
    <name>BatchActs</name>
    <message>
        <source>Finish the batch</source>
        <translation>结束本批</translation>
    </message>
    <message>
        <source>Finish all the same</source>
        <translation>仍然结束</translation>
    </message>
    <message>
        <source>Withdraw the batch</source>
        <translation>作废重录</translation>
    </message>
</context>
<context>
    <name>BatchSentences</name>
    <message>
        <source>Papers of this vote are keyed in batches. Count a pile first, then press Ctrl+B to start a batch.</source>
        <translation>本主题按批次录入。请先清点一叠票，再按 Ctrl+B 开始一批。</translation>
    </message>
    <message>
        <source>Your batch {number} is still open. Please finish it first (Ctrl+B).</source>
        <translation>您的第 {number} 批还没有结束。请先结束这一批（Ctrl+B）。</translation>
    </message>
    <message>
        <source>The number counted is not right: please type a number from 1 to {most}.</source>
        <translation>清点数不对：请输入 1 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>This batch is not in this vote. Please open the list again.</source>
        <translation>本主题中没有这一批。请重新打开批次列表。</translation>
    </message>
    <message>
        <source>Batch {number}: {declared} papers counted, {keyed} keyed. Please look for the difference, or say why there is one.</source>
        <translation>第 {number} 批：清点 {declared} 张，录入 {keyed} 张。请找出差数，或写明原因。</translation>
    </message>
    <message>
        <source>Batch {number} is finished already.</source>
        <translation>第 {number} 批已经结束。</translation>
    </message>
    <message>
        <source>Batch {number} is {operator}&apos;s. {operator} or a supervisor can do this.</source>
        <translation>第 {number} 批是{operator}开始的，须由{operator}本人或主管操作。</translation>
    </message>
    <message>
        <source>Batch {number} was withdrawn already.</source>
        <translation>第 {number} 批已经作废。</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>All batches…</source>
        <translation>全部批次…</translation>
    </message>
    <message>
        <source>start a batch, or finish the own one</source>
        <translation>开始一批，或结束自己的一批</translation>
    </message>
    <message>
        <source>all batches</source>
        <translation>全部批次</translation>
    </message>
    <message>
        <source>Start a batch (Ctrl+B)</source>
        <translation>开始一批（Ctrl+B）</translation>
    </message>
    <message>
        <source>Finish the batch (Ctrl+B)</source>
        <translation>结束本批（Ctrl+B）</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Start a batch (Ctrl+B)</source>
        <translation>开始一批（Ctrl+B）</translation>
    </message>
    <message>
        <source>Finish the batch…</source>
        <translation>结束本批…</translation>
    </message>
    <message>
        <source>Correct the number…</source>
        <translation>更正清点数…</translation>
    </message>
    <message>
        <source>Withdraw and key again…</source>
        <translation>作废重录…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{batch}: {reason}</source>
        <translation>{batch}说明：{reason}</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Keyed</source>
        <translation>已录</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Ballot box</source>
        <translation>票箱</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封条</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message>
        <source>Batch {number}</source>
        <translation>第 {number} 批</translation>
    </message>
    <message>
        <source>Batch {number}&#x3000;keyed {keyed} / {declared}</source>
        <translation>第 {number} 批&#x3000;已录 {keyed} / {declared}</translation>
    </message>
    <message>
        <source>{count} to go</source>
        <translation>还差 {count} 张</translation>
    </message>
    <message>
        <source>{count} more than counted: please look before you go on</source>
        <translation>比清点数多 {count} 张，请先核对再往下录</translation>
    </message>
    <message>
        <source>all keyed: finish it with Ctrl+B</source>
        <translation>已录满，按 Ctrl+B 结束本批</translation>
    </message>
    <message>
        <source>box: {box}</source>
        <translation>票箱：{box}</translation>
    </message>
    <message>
        <source>seal: {seal}</source>
        <translation>封条：{seal}</translation>
    </message>
    <message>
        <source>No batch is open</source>
        <translation>还没有开始批次</translation>
    </message>
    <message>
        <source>Count a pile of papers by hand, then start a batch.</source>
        <translation>先清点一叠票，再开始一批。</translation>
    </message>
    <message>
        <source>{batch} of {operator}</source>
        <translation>{batch}（{operator}）</translation>
    </message>
    <message>
        <source>Not finished: {batches}</source>
        <translation>还没有结束：{batches}</translation>
    </message>
    <message>
        <source>Whoever began it or a supervisor finishes it under “All batches…”.</source>
        <translation>请开批人或主管在“全部批次…”中结束。</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>少 {count} 张</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>多 {count} 张</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>being keyed</source>
        <translation>录入中</translation>
    </message>
    <message>
        <source>withdrawn, to be keyed again</source>
        <translation>已作废，须重录</translation>
    </message>
    <message>
        <source>finished, difference explained</source>
        <translation>已结束，差数已说明</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>No batch yet. Count a pile of papers by hand, then start a batch.</source>
        <translation>还没有批次。先清点一叠票，再开始一批。</translation>
    </message>
    <message>
        <source>{batches} finished: {declared} counted, {keyed} keyed, {gap}</source>
        <translation>已结束 {batches} 批：清点 {declared} 张，录入 {keyed} 张，{gap}</translation>
    </message>
    <message>
        <source>{count} being keyed</source>
        <translation>录入中 {count} 批</translation>
    </message>
    <message>
        <source>{count} withdrawn</source>
        <translation>已作废 {count} 批</translation>
    </message>
    <message>
        <source>Batch {number}: {declared} counted, {keyed} keyed, they agree. Finish it?</source>
        <translation>第 {number} 批：清点 {declared} 张，录入 {keyed} 张，相符。结束本批？</translation>
    </message>
    <message>
        <source>Batch {number}: {declared} counted, {keyed} keyed, {gap}.</source>
        <translation>第 {number} 批：清点 {declared} 张，录入 {keyed} 张，{gap}。</translation>
    </message>
    <message>
        <source>Look for it first: in the box, under other papers, two papers stuck together. The pile may also have been counted wrong: count it again. If it is found, cancel and key on. If not, write down why; the reason stays on record.</source>
        <translation>先找一找：票箱里、别的票下面、有没有两张粘在一起；也可能是清点时数错了，请再数一遍。找到了，取消后接着录；确实没有，请写明原因，原因将留在记录中。</translation>
    </message>
    <message>
        <source>Look first whether papers of another pile came in between, or the pile was counted wrong: count it again. If the number counted was wrong, cancel and correct it. If not, write down why; the reason stays on record.</source>
        <translation>先看一看：是否混进了别叠的票；也可能是清点时数错了，请再数一遍。清点数有错的，取消后更正清点数；没有错的，请写明原因，原因将留在记录中。</translation>
    </message>
    <message>
        <source>Batch {number} is started: {declared} papers counted.</source>
        <translation>第 {number} 批已开始：清点 {declared} 张。</translation>
    </message>
    <message>
        <source>Batch {number} is finished: {declared} counted, {keyed} keyed, {gap}.</source>
        <translation>第 {number} 批已结束：清点 {declared} 张，录入 {keyed} 张，{gap}。</translation>
    </message>
    <message>
        <source>Why is batch {number} withdrawn, to be keyed again as a whole ({keyed} papers)?</source>
        <translation>第 {number} 批（已录 {keyed} 张）为什么作废重录？</translation>
    </message>
    <message>
        <source>All its papers count as not returned until they are keyed again, in a new batch. What was keyed stays in the history of each paper. This cannot be undone.</source>
        <translation>这一批的票都按未收回计，直到在新的一批中重新录入。原来录入的内容保留在每张票的历史中。作废后不能恢复。</translation>
    </message>
    <message>
        <source> The vote is closed: to key the papers again, it has to be opened again first.</source>
        <translation>投票已截止：要重录这些票，须先重新开放投票。</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Why is this line taken back?</source>
        <translation>为什么撤回这一行？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Votes for each option</source>
        <translation>各选项得票</translation>
    </message>
    <message>
        <source>Everybody in order of votes</source>
        <translation>按得票多少排列</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>通过条件</translation>
    </message>
    <message>
        <source>Order of votes</source>
        <translation>得票排列</translation>
    </message>
</context>
<context>
    <name>BuildingMapWindow</name>
    <message>
        <source>Building map</source>
        <translation>楼栋图</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Reading the papers…</source>
        <translation>正在读取表决票…</translation>
    </message>
    <message>
        <source>Building map: {title}</source>
        <translation>楼栋图：{title}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Door-knocking list…</source>
        <translation>催票名单（只写姓氏）…</translation>
    </message>
    <message>
        <source>Door-knocking list with full names…</source>
        <translation>催票名单（写全名）…</translation>
    </message>
    <message>
        <source>Map of rooms still out…</source>
        <translation>未收回房屋分布图…</translation>
    </message>
    <message>
        <source>Map of all rooms…</source>
        <translation>全部房屋楼栋图…</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole estate</source>
        <translation>全小区</translation>
    </message>
    <message>
        <source>{share}. Shown: {filter}</source>
        <translation>{share}。只看：{filter}</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
</context>
<context>
    <name>CalendarActs</name>
    <message>
        <source>Save the calendar</source>
        <translation>保存日历</translation>
    </message>
    <message>
        <source>{title} calendar</source>
        <translation>{title} 日历</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>Open the file with the calendar on a telephone or a computer. Later changes of the dates do not follow by themselves: save it again.</source>
        <translation>用手机或电脑上的日历打开这个文件即可。以后日期有变动，日历不会自动更新，请重新保存一次。</translation>
    </message>
    <message>
        <source>{name}: {title}</source>
        <translation>{name}：{title}</translation>
    </message>
</context>
<context>
    <name>CalendarStrip</name>
    <message>
        <source>{day}, {distance}</source>
        <translation>{day}&#x3000;{distance}</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>announcement</source>
        <translation>表决公告</translation>
    </message>
    <message>
        <source>voting begins</source>
        <translation>开始投票</translation>
    </message>
    <message>
        <source>voting ends</source>
        <translation>截止投票</translation>
    </message>
    <message>
        <source>result posted</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <source>objections end</source>
        <translation>异议期满</translation>
    </message>
    <message>
        <source>Post the announcement of the vote.</source>
        <translation>张贴表决公告。</translation>
    </message>
    <message>
        <source>Open the vote and hand out the papers.</source>
        <translation>开始投票，发放表决票。</translation>
    </message>
    <message>
        <source>Collect the papers and close the vote.</source>
        <translation>收回表决票，结束投票。</translation>
    </message>
    <message>
        <source>Post the result on this day at the latest.</source>
        <translation>最迟在这一天公示结果。</translation>
    </message>
    <message>
        <source>The last day on which objections are taken.</source>
        <translation>受理异议的最后一天。</translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation>原定{day}</translation>
    </message>
    <message>
        <source>Announced for {planned}; really on {day}.</source>
        <translation>原定{planned}，实际{day}。</translation>
    </message>
    <message>
        <source>done today</source>
        <translation>今天已办</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>done before its day</source>
        <translation>已提前</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>days to go: {days}</source>
        <translation>还有 {days} 天</translation>
    </message>
    <message>
        <source>days overdue: {days}</source>
        <translation>已超期 {days} 天</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Whole paper</source>
        <translation>整张票</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>收回方式</translation>
    </message>
    <message>
        <source>not void as a whole</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>void: {reason}</source>
        <translation>无效：{reason}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Save as picture…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>Picture for documents (PNG)</source>
        <translation>用于文档的图片（PNG）</translation>
    </message>
    <message>
        <source>Drawing of any size (SVG)</source>
        <translation>可任意放大的图片（SVG）</translation>
    </message>
</context>
<context>
    <name>ChartSaver</name>
    <message>
        <source>Save as picture</source>
        <translation>存为图片</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>ChartsKind</name>
    <message>
        <source>Charts report</source>
        <translation>图表汇总</translation>
    </message>
    <message>
        <source>All charts of every matter with their figures, for a meeting.</source>
        <translation>各事项的全部图表和数字，供会议使用。</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>By option</source>
        <translation>按选项</translation>
    </message>
    <message>
        <source>By building</source>
        <translation>按楼栋</translation>
    </message>
    <message>
        <source>By grid</source>
        <translation>按网格</translation>
    </message>
    <message>
        <source>People and area</source>
        <translation>人数与面积</translation>
    </message>
    <message>
        <source>Papers by day</source>
        <translation>参与进度</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计票…</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在画图…</translation>
    </message>
    <message>
        <source>Opinions are listed, not counted. None has a tag yet.</source>
        <translation>书面意见只列出、不计票，目前都还没有归类。</translation>
    </message>
    <message>
        <source>No paper of this vote is tied to a building.</source>
        <translation>本次投票的票不对应楼栋。</translation>
    </message>
    <message>
        <source>No property has a grid. Enter grids in the register to see votes by grid.</source>
        <translation>名册中没有填写网格。请在名册中填写网格后再看。</translation>
    </message>
    <message>
        <source>Area does not count in this matter.</source>
        <translation>本事项不计面积。</translation>
    </message>
    <message>
        <source>No paper has come back yet.</source>
        <translation>还没有收回的票。</translation>
    </message>
</context>
<context>
    <name>ChoiceWords</name>
    <message>
        <source>nobody chosen</source>
        <translation>未选任何一项</translation>
    </message>
</context>
<context>
    <name>ChoicesRow</name>
    <message>
        <source>write down the opinion</source>
        <translation>填写意见</translation>
    </message>
    <message>
        <source>another name…</source>
        <translation>另选他人…</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>take {name} back</source>
        <translation>去掉“{name}”</translation>
    </message>
    <message>
        <source>{count} chosen, at most {most}</source>
        <translation>已选 {count} / 最多 {most}</translation>
    </message>
    <message>
        <source>too many: void</source>
        <translation>多于应选名额，作无效</translation>
    </message>
    <message>
        <source>typing {number}▏</source>
        <translation>正在输入 {number}▏</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>The head and words of the office speak of a settled result, but this topic is not settled yet. Change the words first, or settle the topic.</source>
        <translation>表头和用语中写有“正式结果”或“核定”，而本主题还没有核定。请先改写用语，或核定以后再印。</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>History (F10)</source>
        <translation>经过（F10）</translation>
    </message>
    <message>
        <source>Uncounted papers (F11)</source>
        <translation>不计票的票（F11）</translation>
    </message>
    <message>
        <source>Papers begun and not stored</source>
        <translation>没录完的票</translation>
    </message>
    <message>
        <source>Give this one up…</source>
        <translation>放弃这张…</translation>
    </message>
    <message>
        <source>Reopen the vote to finish one, or give it up here.</source>
        <translation>要录完请重新开放投票，不要的在这里放弃。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Begun by</source>
        <translation>开始录的人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Matters keyed</source>
        <translation>已录事项</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>哪一次录入</translation>
    </message>
    <message>
        <source>{turn}, a correction</source>
        <translation>{turn}，更正</translation>
    </message>
</context>
<context>
    <name>ClosedWords</name>
    <message>
        <source>“{title}” takes no more papers: {stage}.</source>
        <translation>“{title}”不再收票：{stage}。</translation>
    </message>
    <message>
        <source>Papers that come now are put on record with F11. To key or correct a paper, open the voting again under “Topics”.</source>
        <translation>截止后送来的票按 F11 登记。要录入或更正票，请在“投票主题”中重新开放投票。</translation>
    </message>
    <message>
        <source>What was keyed can be looked at: choose a paper, then press F10.</source>
        <translation>录过的内容可以查看：选一张票，按 F10。</translation>
    </message>
    <message>
        <source>Choose a paper in the list first, or type its number and press Enter.</source>
        <translation>请先在列表中选一张票，或输入票号按回车。</translation>
    </message>
    <message>
        <source>{operator} began {paper}. {operator} or a supervisor gives it up.</source>
        <translation>{paper}是{operator}开始录的，请{operator}本人或主管放弃。</translation>
    </message>
    <message>
        <source>Give up {paper}, which {operator} began?</source>
        <translation>放弃{operator}没录完的{paper}？</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Its keys are dropped, and that is put on record. If the paper is to count, open the voting again and key it from the paper.</source>
        <translation>已键入的内容不再保留，放弃一事记录在案。这张票如要计票，请重新开放投票，照票面录入。</translation>
    </message>
    <message>
        <source>{paper} is given up; nothing of it is stored.</source>
        <translation>{paper}已放弃，没有保存。</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>认作</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>内容示例</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无表头）</translation>
    </message>
    <message>
        <source>Column {letter} is taken as</source>
        <translation>{letter} 列认作</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{meaning} (please check)</source>
        <translation>{meaning}（请核对）</translation>
    </message>
    <message>
        <source>Column {letter} is not taken over now, because column {other} is “{field}”.</source>
        <translation>{letter} 列改为不导入，因为 {other} 列已是“{field}”。</translation>
    </message>
</context>
<context>
    <name>ComparisonWindow</name>
    <message>
        <source>Compare two votes</source>
        <translation>两次表决对比</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Earlier: {earlier}&#x3000;Later: {later}</source>
        <translation>前次：{earlier}&#x3000;本次：{later}</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Nothing in these votes is counted alike.</source>
        <translation>这两次表决没有可以比较的事项。</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>◀ Previous</source>
        <translation>◀ 上一项</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>下一项 ▶</translation>
    </message>
    <message>
        <source>Side by side (0)</source>
        <translation>并排显示（0）</translation>
    </message>
    <message>
        <source>Light or dark (D)</source>
        <translation>浅色或深色（D）</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏（F11）</translation>
    </message>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>关闭（Ctrl+W）</translation>
    </message>
    <message>
        <source>1–9: one matter</source>
        <translation>按 1–9 单看一项</translation>
    </message>
</context>
<context>
    <name>CorrectionWords</name>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correcting {paper}: version {version} was stored by {operator} at {at}.</source>
        <translation>正在更正{paper}：第 {version} 版由{operator}在 {at} 录入。</translation>
    </message>
    <message>
        <source>{paper} is open again. Key it as the paper says, then press Enter; Esc leaves it as it is stored.</source>
        <translation>{paper}已重新打开。请照票面改好再按回车；按 Esc 不改。</translation>
    </message>
    <message>
        <source>Noticed right after storing: keyed wrongly</source>
        <translation>录入后随即发现按错</translation>
    </message>
    <message>
        <source>You have keyed no paper a second time here yet, so there is nothing to take back.</source>
        <translation>您还没有复核过票，没有上一张可改。</translation>
    </message>
    <message>
        <source>You have stored no paper here yet, so there is nothing to take back.</source>
        <translation>您还没有录入过票，没有上一张可改。</translation>
    </message>
    <message>
        <source>Nothing was changed on {paper}. Change a mark, or leave with Esc.</source>
        <translation>{paper}没有改动。请改动后再保存，或按 Esc 放弃。</translation>
    </message>
    <message>
        <source>Why is {paper} corrected?</source>
        <translation>更正{paper}的原因：</translation>
    </message>
    <message>
        <source>Keyed wrongly, the paper says otherwise</source>
        <translation>录入有误，与票面不符</translation>
    </message>
    <message>
        <source>The paper was examined again</source>
        <translation>重新核对票面</translation>
    </message>
    <message>
        <source>Wrong paper number or room</source>
        <translation>票号或房号录错</translation>
    </message>
    <message>
        <source>Another reason, to be written…</source>
        <translation>其他原因，另行填写…</translation>
    </message>
    <message>
        <source>Store the correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>{paper} is not stored yet, so there is nothing to correct.</source>
        <translation>{paper}还没有录入，无须更正。</translation>
    </message>
    <message>
        <source>{paper} is not keyed a second time yet, so there is nothing to correct here. Enter keys it a second time.</source>
        <translation>{paper}还没有复核，这里没有可更正的。要复核请按回车。</translation>
    </message>
    <message>
        <source>{paper}: a supervisor has to approve the correction.</source>
        <translation>{paper}的更正须经主管批准。</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Not stored: {paper} was not approved. What you keyed is still here; Enter asks again.</source>
        <translation>没有保存：{paper}未经批准。录入的内容还在，按回车再请主管批准。</translation>
    </message>
    <message>
        <source>Corrections need a supervisor&apos;s approval, and this office has no other supervisor. Ask the administrator to name one under “Operators”. What you keyed is still here.</source>
        <translation>更正须经主管批准，而本单位没有其他主管。请管理员在“操作员”中设一名主管。录入的内容还在。</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
</context>
<context>
    <name>CountAgainDialog</name>
    <message>
        <source>Correct the number counted</source>
        <translation>更正清点数</translation>
    </message>
    <message>
        <source>The number so far stays on record, with the reason.</source>
        <translation>原来的清点数和更正原因都留在记录中。</translation>
    </message>
    <message>
        <source>Papers counted</source>
        <translation>清点数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记更正</translation>
    </message>
    <message>
        <source>Type how many papers were counted, such as 50.</source>
        <translation>请输入清点的张数，例如 50。</translation>
    </message>
    <message>
        <source>This is the number that is on record already.</source>
        <translation>这就是原来的清点数。</translation>
    </message>
    <message>
        <source>The reason is missing. Please enter one.</source>
        <translation>请填写原因。</translation>
    </message>
</context>
<context>
    <name>CountingSection</name>
    <message>
        <source>void papers count as taking part</source>
        <translation>无效票计入参与表决</translation>
    </message>
    <message>
        <source>Papers not returned</source>
        <translation>未收回的票</translation>
    </message>
    <message>
        <source>Only papers with a delivery on record can be counted without having come back. This is printed on the paper and on the notice.</source>
        <translation>只有登记了送达的票，才能在未收回时计入。此办法会印在表决票和公示上。</translation>
    </message>
    <message>
        <source>Papers left blank</source>
        <translation>空白票</translation>
    </message>
    <message>
        <source>Void papers</source>
        <translation>无效票</translation>
    </message>
    <message>
        <source>void ones take part</source>
        <translation>无效票计入参与</translation>
    </message>
    <message>
        <source>void ones do not take part</source>
        <translation>无效票不计入参与</translation>
    </message>
    <message>
        <source>not returned: {unreturned}; left blank: {blank}; {void}</source>
        <translation>未反馈的{unreturned}；未填写的视为{blank}；{void}</translation>
    </message>
</context>
<context>
    <name>CountingWindow</name>
    <message>
        <source>Counting screen</source>
        <translation>唱票屏</translation>
    </message>
</context>
<context>
    <name>CountingWords</name>
    <message>
        <source>{stage}, not settled yet</source>
        <translation>{stage}，尚未核定</translation>
    </message>
    <message>
        <source>{sung} papers sung, {collected} collected</source>
        <translation>已唱 {sung} 张 / 收回 {collected} 张</translation>
    </message>
    <message>
        <source>{sung} papers sung, {issued} issued</source>
        <translation>已唱 {sung} 张 / 发出 {issued} 张</translation>
    </message>
    <message>
        <source>{valid} papers valid, {void} void as a whole</source>
        <translation>有效票 {valid} 张，整票无效 {void} 张</translation>
    </message>
    <message>
        <source>Counted by papers: one stroke for each paper.</source>
        <translation>按票计：一张票画一笔。</translation>
    </message>
    <message>
        <source>A paper may choose several, so options add up to more.</source>
        <translation>一张票可选几项的，各项之和可多于票数。</translation>
    </message>
    <message>
        <source>A representative&apos;s paper counts for all represented.</source>
        <translation>代表的一张票，结果中按所代表的人数计。</translation>
    </message>
    <message>
        <source>One owner may hold several papers: strokes are not people.</source>
        <translation>一人可能有几张票，票数不等于人数。</translation>
    </message>
    <message>
        <source>Area is counted apart.</source>
        <translation>面积另行计算。</translation>
    </message>
    <message>
        <source>Papers not returned are counted as the rule of this vote says.</source>
        <translation>未收回的票按本次表决规则另行计入。</translation>
    </message>
    <message>
        <source>The result follows the rule and is what is posted.</source>
        <translation>结论按表决规则得出，以公示为准。</translation>
    </message>
    <message>
        <source>{count} papers wait for their second reading. Options show when all of them are checked, so that nobody is led by figures.</source>
        <translation>还有 {count} 张票等待第二人复核。复核完以前不显示各项票数，以免影响复核。</translation>
    </message>
    <message>
        <source>Until the voting is closed only the papers are counted here; what they say shows after that.</source>
        <translation>投票截止以前只显示票数，不显示各项得票。截止以后再显示。</translation>
    </message>
    <message>
        <source>The voting is not open yet.</source>
        <translation>投票还没有开始。</translation>
    </message>
    <message>
        <source>Only opinions are asked for: there is nothing to count here.</source>
        <translation>本主题只征求书面意见，没有要唱的票。</translation>
    </message>
    <message>
        <source>{title} ({number}/{count})</source>
        <translation>{title}（{number}/{count}）</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选任何一项</translation>
    </message>
    <message>
        <source>written in: {name}</source>
        <translation>另选：{name}</translation>
    </message>
    <message>
        <source>{count} other names written in</source>
        <translation>其他另选 {count} 人</translation>
    </message>
    <message>
        <source>{count} papers were taken back; their strokes are gone.</source>
        <translation>撤回 {count} 张票，相应笔画已减去。</translation>
    </message>
    <message>
        <source>A paper was corrected; the strokes follow it.</source>
        <translation>有一张票已更正，笔画随之更改。</translation>
    </message>
    <message>
        <source>Counting the papers…</source>
        <translation>正在计票……</translation>
    </message>
</context>
<context>
    <name>CrashMessage</name>
    <message>
        <source>Something unforeseen happened, and the last step may not have been done. What was stored before is safe. Please check the last step, then go on.</source>
        <translation>程序出现了意外情况，刚才这一步可能没有完成。之前已保存的内容不受影响。请核对刚才这一步，再继续。</translation>
    </message>
    <message>
        <source>Written down in {path}
{last}</source>
        <translation>详情已记入：{path}
{last}</translation>
    </message>
</context>
<context>
    <name>CreateOfficeDialog</name>
    <message>
        <source>Set up this office</source>
        <translation>建立本单位</translation>
    </message>
    <message>
        <source>such as: Heyuan Residents&apos; Committee</source>
        <translation>例如：和苑社区居民委员会</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>您本人的姓名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Other place…</source>
        <translation>换个位置…</translation>
    </message>
    <message>
        <source>All data of an office lies in one folder, encrypted. Whoever works here logs in with a name and a password.</source>
        <translation>本单位的全部数据加密保存在一个文件夹里。每位工作人员用自己的姓名和密码登录。</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>First operator</source>
        <translation>第一位操作员</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>New office</source>
        <translation>新单位</translation>
    </message>
    <message>
        <source>Setting up the office…</source>
        <translation>正在建立，请稍候…</translation>
    </message>
    <message>
        <source>Choose the folder in which the office&apos;s folder is made</source>
        <translation>请选择在哪个文件夹里建立本单位的数据</translation>
    </message>
    <message>
        <source>The name of the office is missing.</source>
        <translation>请填写单位名称。</translation>
    </message>
    <message>
        <source>The name of the first operator is missing.</source>
        <translation>请填写第一位操作员的姓名。</translation>
    </message>
</context>
<context>
    <name>DatesSection</name>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>{days} days, both included</source>
        <translation>共 {days} 天，含首尾两天</translation>
    </message>
    <message>
        <source>before the first day</source>
        <translation>早于开始日期</translation>
    </message>
</context>
<context>
    <name>DeliveryWindow</name>
    <message>
        <source>Delivery desk: {title}</source>
        <translation>送达登记台：{title}</translation>
    </message>
    <message>
        <source>Paper number, room or scan</source>
        <translation>票号、房号或扫码</translation>
    </message>
    <message>
        <source>Scan, or number and Enter</source>
        <translation>扫码或输入票号</translation>
    </message>
    <message>
        <source>On record last</source>
        <translation>最近登记</translation>
    </message>
    <message>
        <source>Deliver a building… (Ctrl+B)</source>
        <translation>整栋登记…（Ctrl+B）</translation>
    </message>
    <message>
        <source>Not delivered… (Ctrl+L)</source>
        <translation>未送达清单…（Ctrl+L）</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤销登记…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{count} papers are on record as delivered.</source>
        <translation>已登记送达 {count} 张。</translation>
    </message>
    <message>
        <source>Why is the delivery of no. {number} ({place}) withdrawn?</source>
        <translation>第 {number} 号（{place}）的送达登记为什么撤销？</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>The paper counts as not delivered until it is recorded again. What was recorded stays on record with this reason.</source>
        <translation>撤销后这张票算未送达，可以重新登记。原来的登记和撤销理由都留在记录里。</translation>
    </message>
    <message>
        <source>The delivery of no. {number} is withdrawn.</source>
        <translation>第 {number} 号的送达登记已撤销。</translation>
    </message>
    <message>
        <source>For each paper from now on</source>
        <translation>以下每张票</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Voter</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>送达时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>送达人</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>Delivered: no. {number}&#x3000;{place}&#x3000;{voter}&#x3000;{method}</source>
        <translation>已登记送达&#x3000;第 {number} 号&#x3000;{place}&#x3000;{voter}&#x3000;{method}</translation>
    </message>
    <message>
        <source>No. {number} {place} {voter} is on record already: {method}, {at}. Nothing was changed.</source>
        <translation>第 {number} 号（{place} {voter}）已有登记：{method}，{at}。没有重复登记。</translation>
    </message>
    <message>
        <source>This paper belongs to “{title}”. Record it at the delivery desk of that topic.</source>
        <translation>这张票属于“{title}”。请到那个主题的送达登记台登记。</translation>
    </message>
    <message>
        <source>{name} ({relation})</source>
        <translation>{name}（{relation}）</translation>
    </message>
    <message>
        <source>{delivered} of {papers} papers delivered, {back} more came back, {left} left</source>
        <translation>已送达 {delivered} / {papers} 张，另有 {back} 张未登记送达但已收回，还有 {left} 张</translation>
    </message>
    <message>
        <source>{delivered} of {papers} papers delivered, {left} left</source>
        <translation>已送达 {delivered} / {papers} 张，还有 {left} 张</translation>
    </message>
    <message>
        <source>There is no such room here: {rooms}. Please check it.</source>
        <translation>没有这间房：{rooms}。请核对。</translation>
    </message>
    <message>
        <source>Not clear which room is meant: {rooms}. Please write it with entrance, such as 1-0502, or building, such as 3-1-0502.</source>
        <translation>房号不明确：{rooms}。请写上单元，如 1-0502；或写上楼栋，如 3-1-0502。</translation>
    </message>
    <message>
        <source>{count} papers will be on record as delivered</source>
        <translation>将登记送达 {count} 张</translation>
    </message>
    <message>
        <source>{rooms} and {more} more</source>
        <translation>{rooms}等，另有 {more} 处</translation>
    </message>
    <message>
        <source>; without {count}: {rooms}</source>
        <translation>；除外 {count} 张：{rooms}</translation>
    </message>
    <message>
        <source>; {count} are on record already</source>
        <translation>；{count} 张已有登记</translation>
    </message>
    <message>
        <source>; {count} came back already and are not recorded</source>
        <translation>；{count} 张已收回，不再登记</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>DeskSentences</name>
    <message>
        <source>The check digit of “{text}” is wrong. Look whether the paper belongs to this vote, and type its number again; for a room type -502 or 3-502.</source>
        <translation>“{text}”校验位不对。请看是不是本次表决的票，再重输；按房号查请写 -502 或 3-502。</translation>
    </message>
    <message>
        <source>This paper belongs to another vote (code {topic_code}). Put it aside, and look which vote it belongs to.</source>
        <translation>这张票不是本次表决的（主题代码 {topic_code}）。请放在一边，查明属于哪次表决。</translation>
    </message>
    <message>
        <source>Paper number {number} was given back and replaced by number {replacement}. Key that one; keep this one with the spoilt papers.</source>
        <translation>第 {number} 号票已作废，换发的是第 {replacement} 号。请录第 {replacement} 号，这张放入作废票。</translation>
    </message>
    <message>
        <source>Paper number {number} was not keyed yet. Please key it first.</source>
        <translation>第 {number} 号票还没有录入，请先录入。</translation>
    </message>
    <message>
        <source>This line was taken back already. Please close this window and open it again.</source>
        <translation>这一行已经撤回。请关闭窗口后重新打开。</translation>
    </message>
    <message>
        <source>Paper number {number} was not keyed a first time yet. Put it with the papers of the first reading, or press Ctrl+R and key it there.</source>
        <translation>第 {number} 号票还没有初录，不能复核。请放回待初录的票中，或按 Ctrl+R 转到初录。</translation>
    </message>
    <message>
        <source>Paper number {number} is keyed once only, so nothing is to be done. Take the next paper.</source>
        <translation>第 {number} 号票只需录入一次，不用复核。请拿下一张。</translation>
    </message>
    <message>
        <source>Only the second reading that you stored last can still be corrected. Hand paper number {number} to a supervisor.</source>
        <translation>复核只能改自己刚存的那一张。第 {number} 号票请交给主管处理。</translation>
    </message>
    <message>
        <source>All second readings are in, so none of them is corrected any more. Where both readings differ, a supervisor decides.</source>
        <translation>复核都已录完，不能再改。两次录入不一致的，请主管裁定。</translation>
    </message>
    <message>
        <source>Paper number {number} was keyed by somebody else and waits for its second reading. It can be corrected after that.</source>
        <translation>第 {number} 号票由他人录入，正等复核。复核之后才能更正。</translation>
    </message>
    <message>
        <source>Both readings of paper number {number} differ. Hand the paper to a supervisor, who decides.</source>
        <translation>第 {number} 号票两次录入不一致。请把票交给主管裁定。</translation>
    </message>
    <message>
        <source>A correction needs a supervisor&apos;s approval in this vote. It is not stored yet.</source>
        <translation>本次表决的更正须经主管批准，尚未保存。</translation>
    </message>
</context>
<context>
    <name>DoorKind</name>
    <message>
        <source>Door-knocking list</source>
        <translation>催票名单</translation>
    </message>
    <message>
        <source>Rooms whose paper is still out, in the order of the doors.</source>
        <translation>票未收回的房屋，按上门的顺序排列。</translation>
    </message>
    <message>
        <source>family names only</source>
        <translation>只写姓氏</translation>
    </message>
    <message>
        <source>full names</source>
        <translation>全名</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>The list will have all names in full. Take care that it is handed back.</source>
        <translation>名单上会写全部姓名，用毕请收回。</translation>
    </message>
</context>
<context>
    <name>DrillReport</name>
    <message>
        <source>Drills</source>
        <translation>历次练习</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>录错的地方</translation>
    </message>
    <message>
        <source>Once more, other papers</source>
        <translation>换一批再练</translation>
    </message>
    <message>
        <source>Close the drill</source>
        <translation>结束练习</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Papers a minute</source>
        <translation>每分钟张数</translation>
    </message>
    <message>
        <source>Keys a paper</source>
        <translation>每张按键</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>有错的票</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>票面</translation>
    </message>
    <message>
        <source>Keyed</source>
        <translation>录入</translation>
    </message>
</context>
<context>
    <name>DrillSign</name>
    <message>
        <source>DRILL: nothing here is counted</source>
        <translation>练习，不计票</translation>
    </message>
</context>
<context>
    <name>DrillWindow</name>
    <message>
        <source>DRILL: nothing here is counted</source>
        <translation>练习，不计票</translation>
    </message>
    <message>
        <source>End the drill</source>
        <translation>看成绩</translation>
    </message>
</context>
<context>
    <name>DrillWords</name>
    <message>
        <source>paper {number} of {total}</source>
        <translation>第{number}张，共{total}张</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}分{seconds}秒</translation>
    </message>
    <message>
        <source>No paper was keyed.</source>
        <translation>没有录入任何票</translation>
    </message>
    <message>
        <source>{papers} papers keyed, all of them right.</source>
        <translation>录了{papers}张，全部正确</translation>
    </message>
    <message>
        <source>{papers} papers keyed, {wrong} of them with an error.</source>
        <translation>录了{papers}张，其中{wrong}张有错</translation>
    </message>
    <message>
        <source>{more} papers a minute more than last time</source>
        <translation>每分钟比上次多{more}张</translation>
    </message>
    <message>
        <source>{less} papers a minute fewer than last time</source>
        <translation>每分钟比上次少{less}张</translation>
    </message>
    <message>
        <source>as fast as last time</source>
        <translation>速度和上次一样</translation>
    </message>
    <message>
        <source>{speed}; errors: {now}, last time {old}.</source>
        <translation>{speed}；有错的票：这次{now}张，上次{old}张。</translation>
    </message>
    <message>
        <source>this time</source>
        <translation>这一次</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>{ago} times ago</source>
        <translation>前{ago}次</translation>
    </message>
    <message>
        <source>{place}. {matter}</source>
        <translation>{place}．{matter}</translation>
    </message>
    <message>
        <source>whole paper</source>
        <translation>整张票</translation>
    </message>
    <message>
        <source>{matter} (another paper lay on the desk)</source>
        <translation>{matter}（票号录错：桌上是另一张票）</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>such as: title deed shown on 3 March</source>
        <translation>例如：3 月 3 日出示不动产权证</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It goes on record with your name.</source>
        <translation>会连同您的姓名记入操作记录。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>EntrySection</name>
    <message>
        <source>Share keyed twice</source>
        <translation>复核比例</translation>
    </message>
    <message>
        <source>of the papers, drawn by lot</source>
        <translation>的票，抽签决定</translation>
    </message>
    <message>
        <source>Keyed twice</source>
        <translation>双人录入</translation>
    </message>
    <message>
        <source>Another person keys the paper without seeing what was keyed first; where both differ, a supervisor decides with the paper in hand.</source>
        <translation>另一人看不到第一次的结果，再录一遍；两次不一致的，由主管对照纸票裁定。</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>only with a supervisor&apos;s consent</source>
        <translation>须经主管同意</translation>
    </message>
    <message>
        <source>To change a stored paper, a supervisor types a password on the spot.</source>
        <translation>改动已保存的票，须由主管当场输入密码。</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>papers are keyed in batches only</source>
        <translation>只按批次录入</translation>
    </message>
    <message>
        <source>A pile is counted by hand first; both figures are compared at its end.</source>
        <translation>先点清一叠票的张数再录，录完核对两个数。</translation>
    </message>
    <message>
        <source>Paper numbers</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>with a check digit</source>
        <translation>带校验数字</translation>
    </message>
    <message>
        <source>One more digit at the end, so that a slip of the finger is noticed.</source>
        <translation>票号末尾多一位数字，按错一位就能发现。</translation>
    </message>
    <message>
        <source>Same again</source>
        <translation>照上一张</translation>
    </message>
    <message>
        <source>one key repeats the marks of the paper before</source>
        <translation>一个键照录上一张的选项</translation>
    </message>
    <message>
        <source>For piles of papers that are all alike; Enter still stores each one.</source>
        <translation>适合选项相同的一叠票；每张仍要按回车保存。</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>with the key of the last matter</source>
        <translation>录完最后一项就保存</translation>
    </message>
    <message>
        <source>Saves Enter, and the look at the whole paper before it.</source>
        <translation>少按一次回车，也少看一遍整张票。</translation>
    </message>
    <message>
        <source>Interim results</source>
        <translation>中间结果</translation>
    </message>
    <message>
        <source>the turnout only, while the vote is open</source>
        <translation>投票期间只显示参与情况</translation>
    </message>
    <message>
        <source>So that nobody who is still to vote is led by how it stands.</source>
        <translation>以免尚未投票的人受当前结果影响。</translation>
    </message>
    <message>
        <source>Answered twice</source>
        <translation>两处都表决</translation>
    </message>
    <message>
        <source>Which counts where somebody answered on paper and online as well.</source>
        <translation>同一人既交了纸票又在网上表决的，以哪一个为准。</translation>
    </message>
    <message>
        <source>papers are keyed once</source>
        <translation>录入一遍</translation>
    </message>
    <message>
        <source>{percent} % of the papers are keyed twice</source>
        <translation>抽 {percent} % 的票双人录入</translation>
    </message>
    <message>
        <source>all papers are keyed twice</source>
        <translation>全部双人录入</translation>
    </message>
    <message>
        <source>corrections with consent</source>
        <translation>更正须经同意</translation>
    </message>
    <message>
        <source>in batches</source>
        <translation>按批次</translation>
    </message>
    <message>
        <source>check digits</source>
        <translation>带校验数字</translation>
    </message>
    <message>
        <source>same again by a key</source>
        <translation>可照上一张</translation>
    </message>
    <message>
        <source>stored by the last key</source>
        <translation>录完即保存</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>EntrySentences</name>
    <message>
        <source>“{text}” fits the names of {count} papers. Please type more of the name, or the paper number.</source>
        <translation>“{text}”对应 {count} 张票。请多输几个字，或输入票号。</translation>
    </message>
    <message>
        <source>What is written on paper number {number} has more than {longest} characters. Please shorten it.</source>
        <translation>第 {number} 号票上所写的文字超过 {longest} 个字。请缩短后再保存。</translation>
    </message>
    <message>
        <source>There are more than {longest} characters. Please shorten it.</source>
        <translation>文字超过 {longest} 个字。请缩短。</translation>
    </message>
    <message>
        <source>This voter is not on the roll any more. Please close this window and open it again.</source>
        <translation>这位表决人已不在表决名册中。请关闭本窗口后重新打开。</translation>
    </message>
    <message>
        <source>{name} was handed a paper on {on} already.</source>
        <translation>{name}已在 {on} 领过票。</translation>
    </message>
    <message>
        <source>{name} has no paper handed out that could be taken back.</source>
        <translation>{name}没有领票记录，无须撤销。</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Paper number or room</source>
        <translation>票号或房号</translation>
    </message>
    <message>
        <source>Last ten papers</source>
        <translation>最近十张</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>The scan “{number}” was not taken: {paper} is not stored yet. Finish it first.</source>
        <translation>扫到的“{number}”没有录入：{paper}还没有保存，请先录完这一张。</translation>
    </message>
    <message>
        <source>The whole paper is void: {reason}. Enter stores it, Backspace takes it back.</source>
        <translation>整票无效：{reason}。按回车保存，按退格撤回。</translation>
    </message>
    <message>
        <source>whole paper void</source>
        <translation>整票无效</translation>
    </message>
    <message>
        <source>{paper}: the last day of the vote is over. If the paper came too late, press F8, then 1; else key the marks.</source>
        <translation>{paper}：投票截止日已过。逾期收到的请按 F8 再按 1；截止前收到的照常录入。</translation>
    </message>
    <message>
        <source>There is nothing to take back. F3 opens what you stored last.</source>
        <translation>没有可退回的。按 F3 打开您录的上一张。</translation>
    </message>
    <message>
        <source>{paper} as {like}: {marks}. Compare with the paper; Enter stores, Backspace takes back.</source>
        <translation>{paper}照{like}：{marks}。请对照票面，回车保存，退格退回。</translation>
    </message>
    <message>
        <source>as the last paper</source>
        <translation>与上一张相同</translation>
    </message>
    <message>
        <source>In this topic each paper is keyed by itself; marks are not repeated.</source>
        <translation>本次表决每张票单独录入，不能照搬上一张。</translation>
    </message>
    <message>
        <source>F2 repeats the last marks on a new paper that has no marks yet.</source>
        <translation>F2 只用于还没有录入内容的新票。请先输票号，或按退格清空。</translation>
    </message>
    <message>
        <source>You have keyed no paper a second time here yet, so there is nothing to repeat.</source>
        <translation>您还没有复核过票，没有上一张可照搬。</translation>
    </message>
    <message>
        <source>You have stored no paper here yet, so there is nothing to repeat.</source>
        <translation>您还没有录入过票，没有上一张可照搬。</translation>
    </message>
    <message>
        <source>{paper} is void or has something written on it; that is never repeated. Key this paper by itself.</source>
        <translation>{paper}是无效票或写有文字，不能照搬。请单独录入这张。</translation>
    </message>
    <message>
        <source>Why is the whole paper {paper} void?</source>
        <translation>{paper}整票无效的原因：</translation>
    </message>
    <message>
        <source>{paper} is not stored yet. Leave it?</source>
        <translation>{paper}还没有保存，要放弃吗？</translation>
    </message>
    <message>
        <source>Go on keying</source>
        <translation>继续录入</translation>
    </message>
    <message>
        <source>Leave it, store nothing</source>
        <translation>放弃这一张，不保存</translation>
    </message>
    <message>
        <source>{paper} was left and is not stored.</source>
        <translation>{paper}已放弃，没有保存。</translation>
    </message>
    <message>
        <source>withdrawn, to be keyed again ({marks})</source>
        <translation>已撤回，要重录（{marks}）</translation>
    </message>
    <message>
        <source>changed later by somebody else ({marks})</source>
        <translation>已由他人更正（{marks}）</translation>
    </message>
    <message>
        <source>withdrawn, to be keyed again</source>
        <translation>已撤回，要重录</translation>
    </message>
    <message>
        <source>changed later by somebody else</source>
        <translation>已由他人更正</translation>
    </message>
    <message>
        <source>not shown while the vote is open</source>
        <translation>投票期间不显示</translation>
    </message>
    <message>
        <source>Another paper {paper} is on record and does not count: {count} besides the stored one. Esc, then F11 shows the list.</source>
        <translation>又来一张{paper}票，已登记，不计票；除已录入的那张外共 {count} 张。按 Esc 再按 F11 看清单。</translation>
    </message>
    <message>
        <source>Store {paper} first, or leave it with Esc.</source>
        <translation>请先保存{paper}，或按 Esc 放弃。</translation>
    </message>
    <message>
        <source>{paper}: the vote begins on {day} only. What is keyed now goes into the days the vote was really held, which the notice tells. Ask first, then key the marks.</source>
        <translation>{paper}：投票期{day}才开始，现在录入的票会写进公示的实际投票期。请先问清，再照票面录。</translation>
    </message>
    <message>
        <source>Not stored: the vote was closed meanwhile. What you keyed of {paper} is still here; open the voting again under “Topics”, then press Enter.</source>
        <translation>没有保存：投票已经截止。{paper}录入的内容还在：在“投票主题”中重新开放投票后，再按回车。</translation>
    </message>
    <message>
        <source>{at}, version {version}</source>
        <translation>{at}（第 {version} 版）</translation>
    </message>
    <message>
        <source>Stored: {paper}  {marks}  {today} today  {at}</source>
        <translation>已保存&#x3000;{paper}&#x3000;{marks}&#x3000;今天第 {today} 张&#x3000;{at}</translation>
    </message>
    <message>
        <source>Corrected: {paper}  {marks}  version {version}</source>
        <translation>已更正&#x3000;{paper}&#x3000;{marks}&#x3000;第 {version} 版</translation>
    </message>
    <message>
        <source>{returned} papers came back, but only {issued} are on record as handed out. Please check the issue register.</source>
        <translation>已收回 {returned} 张，登记发出只有 {issued} 张。请核对发票登记。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件种类</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Whose papers they are</source>
        <translation>票的归属</translation>
    </message>
    <message>
        <source>write the rooms</source>
        <translation>写上房号</translation>
    </message>
    <message>
        <source>write the names</source>
        <translation>写上姓名</translation>
    </message>
    <message>
        <source>write paper numbers and areas</source>
        <translation>写明票号与面积（可与房屋对应）</translation>
    </message>
    <message>
        <source>They tell whose paper it is to anybody who has the annex by room. Without them papers stand in no order of numbers.</source>
        <translation>有分户附表的人，由票号或面积就能查到是谁的票。不勾选时，票面明细不按票号排列。</translation>
    </message>
    <message>
        <source>every building by itself, with exact areas</source>
        <translation>各楼栋单列，写明精确面积</translation>
    </message>
    <message>
        <source>Otherwise as many buildings and grids are one line as it takes for no line, and no sum or difference of lines, to tell of fewer than 5 voters; and votes by place have no areas, from which single votes could be worked out.</source>
        <translation>不勾选时，会把一部分楼栋和网格合成一行，使任何一行、几行相加或相减都看不出不足 5 个表决人的选择；各楼栋、网格只列人数，不列面积，以免推算出单户的选择。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>ExportOpener</name>
    <message>
        <source>{title} results</source>
        <translation>{title}结果</translation>
    </message>
    <message>
        <source>Folder in which the new folder is made</source>
        <translation>选择在哪个文件夹中新建</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Exporting the results…</source>
        <translation>正在导出结果…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>ExportSentences</name>
    <message>
        <source>“{path}” is open in another program. Close it there, or choose another name.</source>
        <translation>“{path}”正在别的程序中打开。请先在那里关闭，或换一个文件名。</translation>
    </message>
    <message>
        <source>You may not write to “{path}”. Choose another folder, such as the desktop.</source>
        <translation>没有权限写入“{path}”。请换一个文件夹，例如桌面。</translation>
    </message>
    <message>
        <source>There is no room left for “{path}”. Make room on the disk, or choose another one.</source>
        <translation>磁盘已满，写不下“{path}”。请清理磁盘，或换到别的磁盘。</translation>
    </message>
    <message>
        <source>The folder of “{path}” is not there any more. Choose another folder.</source>
        <translation>“{path}”所在的文件夹已不存在。请换一个文件夹。</translation>
    </message>
    <message>
        <source>There are more lines than a workbook can hold. Export them as CSV.</source>
        <translation>行数超过一张电子表格的容量。请导出为文本表格（.csv）。</translation>
    </message>
    <message>
        <source>There is nothing in the chosen tables yet. Choose others as well.</source>
        <translation>所选的表中还没有内容。请再选其他的表。</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Workbook (.xlsx)</source>
        <translation>电子表格（.xlsx）</translation>
    </message>
    <message>
        <source>CSV tables in one zip file (.zip)</source>
        <translation>文本表格，一个压缩包（.zip）</translation>
    </message>
    <message>
        <source>CSV tables in a folder</source>
        <translation>文本表格，一个文件夹（.csv）</translation>
    </message>
    <message>
        <source>Result notice for Word (.docx)</source>
        <translation>结果公示，可编辑（.docx）</translation>
    </message>
    <message>
        <source>Figures for other programs (.json)</source>
        <translation>供其他程序读取的数据（.json）</translation>
    </message>
    <message>
        <source>All tables in one file, each on a sheet of its own.</source>
        <translation>所有表在一个文件中，每张表一页。</translation>
    </message>
    <message>
        <source>A file for each table, for other programs.</source>
        <translation>每张表一个 .csv 文件，供其他程序读取。</translation>
    </message>
    <message>
        <source>The same files in a new folder.</source>
        <translation>同样的文件，放在新建的文件夹中。</translation>
    </message>
    <message>
        <source>The words and tables of the notice, without charts, to be edited. What is printed from it is no longer checked by the program.</source>
        <translation>公示的文字和表格，不含图表，可以改动。改动后的内容，本程序不再核对。</translation>
    </message>
    <message>
        <source>The whole count with exact figures, as text.</source>
        <translation>全部计票数字，按原数写成文本。</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>文档 (*.docx)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>数据文件 (*.json)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Votes of each matter</source>
        <translation>各事项结果</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>判定条件</translation>
    </message>
    <message>
        <source>By building</source>
        <translation>按楼栋</translation>
    </message>
    <message>
        <source>By grid</source>
        <translation>按网格</translation>
    </message>
    <message>
        <source>Ballot accounting</source>
        <translation>票数核对</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>书面意见</translation>
    </message>
    <message>
        <source>Paper by paper</source>
        <translation>票面明细</translation>
    </message>
    <message>
        <source>The file then lets people see how somebody voted. Give it only to who may know; that you made it is kept on record.</source>
        <translation>从文件可以看出个人怎样表决。只可交给有权知道的人；这次导出会记入记录。</translation>
    </message>
    <message>
        <source>No paper of this vote is tied to a building or a grid.</source>
        <translation>本次表决的票不对应楼栋和网格，没有按楼栋、按网格的表。</translation>
    </message>
    <message>
        <source>By grid: no property of this vote has a grid. Enter grids in the register first.</source>
        <translation>按网格：本次表决的房屋都没有登记网格，先在名册中填写网格。</translation>
    </message>
    <message>
        <source>The vote is secret: no paper is tied to anybody.</source>
        <translation>无记名投票，票不对应任何人。</translation>
    </message>
</context>
<context>
    <name>ExtrasDialog</name>
    <message>
        <source>Papers that do not count</source>
        <translation>不计票的票</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Made in error: take back…</source>
        <translation>登记有误，撤回…</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Empty, if it has none.</source>
        <translation>没有票号的不填。</translation>
    </message>
    <message>
        <source>Register the paper</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>再登记一张</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Scanned. Register it with the button, or look at the rest first.</source>
        <translation>票号已扫入。核对其余各项，再按“登记”。</translation>
    </message>
    <message>
        <source>It is on record.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>{kind}, taken back</source>
        <translation>{kind}，已撤回</translation>
    </message>
    <message>
        <source>This is no paper number of this vote. Type it as it is printed.</source>
        <translation>这不是本次表决的票号。请照票面输入。</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>请先选一行。</translation>
    </message>
    <message>
        <source>This line was taken back already.</source>
        <translation>这一行已经撤回。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>   cast on papers</source>
        <translation>&#x3000;其中：投票</translation>
    </message>
    <message>
        <source>   deemed</source>
        <translation>&#x3000;其中：未反馈计入</translation>
    </message>
    <message>
        <source>Satisfied in all</source>
        <translation>满意合计</translation>
    </message>
    <message>
        <source>Silent, in no option</source>
        <translation>未反馈，尚未计入选项</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Share of
{base}</source>
        <translation>占{base}</translation>
    </message>
    <message>
        <source>Area (㎡)</source>
        <translation>面积（㎡）</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>The scan “{text}” was misread. Please scan again; if that fails, type the number.</source>
        <translation>“{text}”没有扫对，请再扫一次；再不行就敲编号。</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Paper number or room</source>
        <translation>票号或房号</translation>
    </message>
    <message>
        <source>Type the paper number, then press Enter.</source>
        <translation>请输入票号，然后按回车。</translation>
    </message>
    <message>
        <source>Type the paper number or the room, then press Enter.</source>
        <translation>请输入票号或房号，按回车。</translation>
    </message>
    <message>
        <source>A secret vote: papers are found by their number alone.</source>
        <translation>无记名投票：只按票号查找，不记录姓名和房号。</translation>
    </message>
    <message>
        <source>The last digit of a paper number is its check digit: 17-3 is typed 173. A room is typed with a dash: -502, 3-502, 3-1-502. F4 finds a name; initials can be typed.</source>
        <translation>票号连校验位一起输，如 17-3 输 173。房号前加短横，如 -502、3-502、3-1-502。按 F4 查姓名，也可直接输首字母。</translation>
    </message>
    <message>
        <source>Digits alone are taken as a paper number first; type a room as 3-1-502 or 3-502. F4 finds a name; its initials can be typed here.</source>
        <translation>纯数字先当作票号；房号请输 3-1-502 或 3-502；也可输姓名的拼音首字母，或按 F4 输姓名。</translation>
    </message>
    <message>
        <source>“{text}” fits {count} papers, such as {places}. The entrance is missing: type building, entrance and room, or the paper number.</source>
        <translation>“{text}”有 {count} 张票符合，如{places}。还缺单元：请按楼栋、单元、房号输入，或改用票号。</translation>
    </message>
    <message>
        <source>Whose paper is it? Name or how it begins</source>
        <translation>请输入姓名，或姓名开头的字</translation>
    </message>
    <message>
        <source>Secret papers are found by their number only.</source>
        <translation>无记名票只能按票号查找。</translation>
    </message>
    <message>
        <source>There is no number yet. Type the paper number or the room first.</source>
        <translation>还没有输入。请先输入票号或房号，再按回车。</translation>
    </message>
    <message>
        <source>Type the number of the paper first, then press {key}.</source>
        <translation>请先输入票号，再按 {key}。</translation>
    </message>
    <message>
        <source>“{text}” does not belong in a paper number or a room.</source>
        <translation>票号和房号中没有“{text}”，未录入。</translation>
    </message>
    <message>
        <source>This key does nothing here.</source>
        <translation>这个键在这里不起作用。</translation>
    </message>
    <message>
        <source>“{key}” is none of the answers. Esc goes back.</source>
        <translation>“{key}”不在选项中。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Papers now come back: {channel}.</source>
        <translation>收回方式已改为“{channel}”。</translation>
    </message>
    <message>
        <source>{count} papers fit “{text}”. Which one is it?</source>
        <translation>“{text}”有 {count} 张票符合，请选择：</translation>
    </message>
    <message>
        <source>stored already</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>{paper} was stored by {operator} at {at}. A second or copied paper: F11. Keyed wrongly: F6.</source>
        <translation>{paper} 已由{operator}在 {at} 录入。又来一张或复印件，按 F11；原来录错了，按 F6 更正。</translation>
    </message>
    <message>
        <source>{paper}: you keyed it a second time at {at}; nothing more is to be keyed.</source>
        <translation>{paper}：您已在 {at} 复核，不用再录。</translation>
    </message>
    <message>
        <source>{paper}: {operator} keyed it a second time at {at}; nothing more is to be keyed.</source>
        <translation>{paper}：{operator}已在 {at} 复核，不用再录。</translation>
    </message>
    <message>
        <source>{paper} is not keyed yet, so there is no history.</source>
        <translation>{paper}还没有录入，没有经过可看。</translation>
    </message>
    <message>
        <source>{paper} is not keyed yet, so there is no history. Enter keys it now.</source>
        <translation>{paper}还没有录入，没有经过可看。要录入请按回车。</translation>
    </message>
    <message>
        <source>{paper} was keyed by {operator}; what it says is not shown before the second reading. To key it a second time, press Ctrl+R first.</source>
        <translation>{paper}已由{operator}录入，复核前不显示内容。要复核请先按 Ctrl+R。</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{sign} {name} ({keys})</source>
        <translation>{sign} {name}（{keys}）</translation>
    </message>
</context>
<context>
    <name>FullPage</name>
    <message>
        <source>Ballot accounting</source>
        <translation>票数核对</translation>
    </message>
    <message>
        <source>On {count} papers both readings differ, and a supervisor is to decide (Ctrl+Shift+R). The first reading counts until then.</source>
        <translation>{count} 张票两次录入不一致，待主管裁定（Ctrl+Shift+R）。裁定前按第一次录入计入。</translation>
    </message>
</context>
<context>
    <name>Giveaway</name>
    <message>
        <source>Print or export this all the same?</source>
        <translation>仍要打印或导出吗？</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>The vote is secret, but this result, or one of its matters, rests on {count} papers only. Whoever knows who voted may tell how they voted. Wait for more papers, or keep it within the office.</source>
        <translation>这是无记名投票，但这份结果（或其中某一事项）只有{count}张有效票。知道谁投了票的人，可能看出他们怎么选。请等收回更多票，或只在单位内部使用。</translation>
    </message>
    <message>
        <source>The vote is secret, and since a result of it was last printed or exported only {count} papers were keyed or changed. The difference of both tells how they voted. Wait for more papers, or keep it within the office.</source>
        <translation>本次为无记名表决。上次打印或导出结果以后，只录入或更改了{count}张票；两份一对比，就能看出这几张票投了什么。请等收到更多票再打印，或只在内部使用。</translation>
    </message>
    <message>
        <source>It has the exact areas of votes by building. From them and the areas of the rooms, which are public, single votes can be worked out. Keep it within the office.</source>
        <translation>其中有各楼栋各选项的精确面积。各户面积是公开的，两相对照可以推算出单户的选择。只供内部核对，请勿外传。</translation>
    </message>
    <message>
        <source>An option was chosen by {count} people only. Its exact area in all, the people by building, and the areas of the rooms in the annex may together tell who they are. Do not post them together.</source>
        <translation>有的选项总共只有{count}人选择。全体的精确面积、各楼栋的人数和附表中各户的面积放在一起，可能推算出是谁。请不要一起张贴。</translation>
    </message>
    <message>
        <source>The vote is secret, but the words themselves may name their writers or give them away. Read every opinion through before this is posted or handed on.</source>
        <translation>这是无记名投票，但意见的文字里可能写有姓名、房号，或让人看出是谁写的。张贴或外传以前，请逐条看一遍。</translation>
    </message>
    <message>
        <source>The two counts differ by a few votes only. Whoever knows what was corrected may tell how those people voted. Keep this within the office.</source>
        <translation>两次结果只差几票。知道更正了什么的人，可能看出相关的人怎么选。请只在单位内部使用。</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>also for the next papers</source>
        <translation>以后各张相同</translation>
    </message>
    <message>
        <source>Two deliverers are usual when papers are brought in person.</source>
        <translation>当面送达、上门送达一般由两人送达，请填写送达人。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>送达时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>送达人</translation>
    </message>
    <message>
        <source>First deliverer</source>
        <translation>送达人一</translation>
    </message>
    <message>
        <source>Second deliverer</source>
        <translation>送达人二</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Topic</source>
        <translation>投票主题</translation>
    </message>
    <message>
        <source>no topic yet</source>
        <translation>还没有投票主题</translation>
    </message>
    <message>
        <source>Operator: {name}</source>
        <translation>操作员：{name}</translation>
    </message>
    <message>
        <source>Change the operator… (Ctrl+U)</source>
        <translation>换人…（Ctrl+U）</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>修改我的密码…</translation>
    </message>
    <message>
        <source>Operators…</source>
        <translation>操作员管理…</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>锁定（Ctrl+L）</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>Key card to print…</source>
        <translation>打印按键卡…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>表决意见</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{what}, holds now</source>
        <translation>{what}（现行）</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>History of paper {number}</source>
        <translation>第 {number} 号票的经过</translation>
    </message>
    <message>
        <source>keyed once</source>
        <translation>录入一次</translation>
    </message>
    <message>
        <source>to be keyed a second time</source>
        <translation>复核还没有完成</translation>
    </message>
    <message>
        <source>both readings differ: a supervisor decides</source>
        <translation>两次录入不一致，待主管裁定</translation>
    </message>
    <message>
        <source>both readings agree, or a supervisor has decided</source>
        <translation>两次录入一致，或主管已裁定</translation>
    </message>
    <message>
        <source>Nothing was ever keyed for this paper.</source>
        <translation>这张票还没有录入过。</translation>
    </message>
    <message>
        <source>{count} more papers of this number came; they do not count.</source>
        <translation>这个票号另外来过 {count} 张，不计票。</translation>
    </message>
    <message>
        <source>first reading, version {version}</source>
        <translation>初录，第 {version} 版</translation>
    </message>
    <message>
        <source>second reading, version {version}</source>
        <translation>复核，第 {version} 版</translation>
    </message>
    <message>
        <source>from another channel, version {version}</source>
        <translation>其他渠道，第 {version} 版</translation>
    </message>
    <message>
        <source>online answer</source>
        <translation>线上答复</translation>
    </message>
    <message>
        <source>online answer {at}</source>
        <translation>线上答复 {at}</translation>
    </message>
    <message>
        <source>not shown before the second reading</source>
        <translation>复核前不显示内容</translation>
    </message>
    <message>
        <source>taken back: its batch is keyed again</source>
        <translation>已撤回，整批重录</translation>
    </message>
    <message>
        <source>first reading, withdrawn with its batch</source>
        <translation>初录，随批次作废</translation>
    </message>
    <message>
        <source>second reading, withdrawn with its batch</source>
        <translation>复核，随批次作废</translation>
    </message>
    <message>
        <source>withdrawn with its batch</source>
        <translation>随批次作废</translation>
    </message>
    <message>
        <source>the first reading holds</source>
        <translation>以初录为准</translation>
    </message>
    <message>
        <source>the second reading holds</source>
        <translation>以复核为准</translation>
    </message>
    <message>
        <source>keyed once more from the paper</source>
        <translation>照票面重录</translation>
    </message>
    <message>
        <source>the whole paper is void</source>
        <translation>整张票无效</translation>
    </message>
    <message>
        <source>the whole paper</source>
        <translation>整张票</translation>
    </message>
    <message>
        <source>matter {number}</source>
        <translation>第 {number} 项</translation>
    </message>
    <message>
        <source>decision of a supervisor</source>
        <translation>主管裁定</translation>
    </message>
    <message>
        <source>another paper of a number</source>
        <translation>同号又来的票</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>no paper of this vote</source>
        <translation>不是本次表决的票</translation>
    </message>
    <message>
        <source>came after the end</source>
        <translation>逾期送来</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>No such papers are on record.</source>
        <translation>没有登记不计票的票。</translation>
    </message>
    <message>
        <source>{count} papers came that do not count: {parts}</source>
        <translation>共有 {count} 张不计票的票：{parts}</translation>
    </message>
</context>
<context>
    <name>HomeDialog</name>
    <message>
        <source>Add a property</source>
        <translation>添加房屋</translation>
    </message>
    <message>
        <source>Change a property</source>
        <translation>更改房屋</translation>
    </message>
    <message>
        <source>counts in votes</source>
        <translation>计入表决</translation>
    </message>
    <message>
        <source>handed over by the developer</source>
        <translation>建设单位已交付</translation>
    </message>
    <message>
        <source>the same owner, put right</source>
        <translation>业主没有变，只是更正</translation>
    </message>
    <message>
        <source>another owner: sold or made over</source>
        <translation>换了业主（买卖、赠与、继承）</translation>
    </message>
    <message>
        <source>Building, such as 3</source>
        <translation>楼栋，例如 3</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Area, ㎡</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Source of the area</source>
        <translation>面积来源</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>co-owners with 、 between them</source>
        <translation>共有人之间用顿号隔开</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>If the owner differs</source>
        <translation>业主有改动时</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a register</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>properties</source>
        <translation>房屋（套）</translation>
    </message>
    <message>
        <source>of them counted</source>
        <translation>其中计票</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计票</translation>
    </message>
    <message>
        <source>people counted</source>
        <translation>计票人数</translation>
    </message>
    <message>
        <source>area counted, ㎡</source>
        <translation>计票面积（㎡）</translation>
    </message>
    <message>
        <source>total stated in the file, ㎡</source>
        <translation>表内合计（㎡）</translation>
    </message>
    <message>
        <source>“{file}”, sheet “{sheet}”</source>
        <translation>“{file}”，工作表“{sheet}”</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Storing the register…</source>
        <translation>正在保存名册…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>After putting the file right and saving it in the workbook program</source>
        <translation>在表格软件中改好并保存后，按此重新读取</translation>
    </message>
    <message>
        <source>Take over the register</source>
        <translation>确认导入</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The total stated in the file agrees with the sum of its rows.</source>
        <translation>表内合计与各行之和一致。</translation>
    </message>
    <message>
        <source>Problems {count}</source>
        <translation>待处理 {count}</translation>
    </message>
    <message>
        <source>Put right here {count}</source>
        <translation>已改正 {count}</translation>
    </message>
    <message>
        <source>Columns {count}</source>
        <translation>列的含义 {count}</translation>
    </message>
    <message>
        <source>Still to be put right: {count}</source>
        <translation>有 {count} 处须改正，改好后才能导入。</translation>
    </message>
    <message>
        <source>To be looked at: {count}; you may go on.</source>
        <translation>有 {count} 处请核对，不影响导入。</translation>
    </message>
    <message>
        <source>Everything was understood.</source>
        <translation>全部识别，没有问题。</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Import a register</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xls *.ods *.csv);;All files (*)</source>
        <translation>电子表格 (*.xlsx *.xls *.ods *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>{count} cells were put right here and are not taken over yet.</source>
        <translation>在此改正的 {count} 处还没有导入。</translation>
    </message>
    <message>
        <source>{columns} columns were changed and {count} cells put right here, and are not taken over yet.</source>
        <translation>在此改了 {columns} 列的含义、改正了 {count} 处，还没有导入。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>They are lost when you leave now; the file is as it was.</source>
        <translation>现在离开，这些改正就不保留；文件仍是原样。</translation>
    </message>
</context>
<context>
    <name>ImportHints</name>
    <message>
        <source>You can also choose it here under “Columns”.</source>
        <translation>也可在“列的含义”中指定。</translation>
    </message>
    <message>
        <source>You can also choose here under “Columns” what it holds.</source>
        <translation>也可在“列的含义”中为它选定。</translation>
    </message>
    <message>
        <source>“Columns” changes that.</source>
        <translation>可在“列的含义”中更改。</translation>
    </message>
    <message>
        <source>The sheet is chosen at the top, the columns under “Columns”.</source>
        <translation>工作表可在上方选，列可在“列的含义”中指定。</translation>
    </message>
    <message>
        <source>Another sheet can be chosen at the top (Alt+S).</source>
        <translation>可在上方改选工作表（Alt+S）。</translation>
    </message>
    <message>
        <source>If the remarks are right, take their column as “handed over or not” under “Columns”.</source>
        <translation>如备注属实，可在“列的含义”中把该列选作“交付状态”。</translation>
    </message>
    <message>
        <source>see “Problems”</source>
        <translation>见“待处理”</translation>
    </message>
</context>
<context>
    <name>ImportSentences</name>
    <message>
        <source>“{path}” is not there. Please choose the file again.</source>
        <translation>找不到文件“{path}”。请重新选择。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read. Close it in other programs first, or check the rights.</source>
        <translation>无法读取“{path}”。请先在其他程序中关闭它，或检查访问权限。</translation>
    </message>
    <message>
        <source>“{path}” is no workbook. Please choose a file of the kind .xlsx, .xls, .ods or .csv.</source>
        <translation>“{path}”不是电子表格。请选择 .xlsx、.xls、.ods 或 .csv 文件。</translation>
    </message>
    <message>
        <source>“{path}” is protected by a password. Take it off in the workbook program, save, and import again.</source>
        <translation>“{path}”设有打开密码。请先在表格软件中取消密码并保存，再导入。</translation>
    </message>
    <message>
        <source>“{path}” is damaged and cannot be read. Open it in the workbook program, save it under another name, and import that.</source>
        <translation>“{path}”已损坏，无法读取。请在表格软件中打开，另存后再导入。</translation>
    </message>
    <message>
        <source>There is nothing in “{path}”. Please choose another file.</source>
        <translation>“{path}”里没有内容。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{path}” is too large to be read. {cell} Please delete what does not belong in the table, save, and import again.</source>
        <translation>“{path}”过大，无法读取。{cell}请删除表格以外的多余内容，保存后再导入。</translation>
    </message>
    <message>
        <source>There is no sheet named “{sheet}” in the workbook.</source>
        <translation>表格中没有名为“{sheet}”的工作表。</translation>
    </message>
    <message>
        <source>No property was read. Check whether the right sheet and columns were taken.</source>
        <translation>没有读到任何房屋。请核对是否读对了工作表和各列。</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” was read. “{others}” ({rows} rows) looks like a register too and was not read.</source>
        <translation>已读取工作表“{sheet}”。“{others}”（{rows} 行）也像名册，没有读取。</translation>
    </message>
    <message>
        <source>The hidden sheet “{others}” ({rows} rows) looks like a register too and was not read; read was “{sheet}”.</source>
        <translation>已读取工作表“{sheet}”。隐藏的工作表“{others}”（{rows} 行）也像名册，没有读取。</translation>
    </message>
    <message>
        <source>The sheet “{sheet}”, which was read, is hidden. Please check that it is the right one.</source>
        <translation>读取的工作表“{sheet}”是隐藏的，请核对是否就是要导入的。</translation>
    </message>
    <message>
        <source>Column {letter} ({header}) was taken as “{field}” by its content. Please check.</source>
        <translation>{letter} 列（{header}）是按内容认作“{field}”的，请核对。</translation>
    </message>
    <message>
        <source>Column {letter} ({header}) was taken as “{field}”, as it was at an earlier import.</source>
        <translation>{letter} 列（{header}）和上次导入时一样，作“{field}”。</translation>
    </message>
    <message>
        <source>Column {letter} ({header}) was not taken over, as at an earlier import.</source>
        <translation>{letter} 列（{header}）和上次导入时一样，不导入。</translation>
    </message>
    <message>
        <source>“{header}” and “{used}” both mean “{field}”; only “{used}” was taken.</source>
        <translation>“{header}”与“{used}”都是“{field}”，只采用了“{used}”。</translation>
    </message>
    <message>
        <source>In line {line} of “{path}” a quotation mark is not closed: the file may have been cut off there, and what follows cannot be read safely. Save it as .xlsx and take that.</source>
        <translation>“{path}”第 {line} 行的引号没有配对：文件可能在此处被截断，其后的内容无法可靠读取。请另存为 .xlsx 后再用。</translation>
    </message>
    <message>
        <source>“{path}” is a web page, though it is named like a workbook. Open it in the workbook program, save it as .xlsx, and import that.</source>
        <translation>“{path}”其实是网页，只是用了表格的后缀。请用表格软件打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>No column “{field}” was found. Add it to the file, or name it in the heading.</source>
        <translation>没有找到“{field}”这一列。请在表中补上，或把表头改为这个名称。</translation>
    </message>
    <message>
        <source>Column {letter} has no heading, but {count} cells with something in them: {cells}. A comma within a figure may have cut it in two. Otherwise add a heading.</source>
        <translation>{letter} 列没有表头，却有 {count} 格写着内容：{cells}。可能是数字里的逗号把一格拆成了两格；如不是，请补上表头。</translation>
    </message>
    <message>
        <source>Column {letter} has no heading; its {count} remarks were taken as notes and change no count: {cells}</source>
        <translation>{letter} 列没有表头，其中 {count} 格文字按备注读入，不影响计票：{cells}。</translation>
    </message>
    <message>
        <source>Column {letter} has no heading; its {count} remarks were not taken over: {cells}</source>
        <translation>{letter} 列没有表头，其中 {count} 格文字没有读入：{cells}。</translation>
    </message>
    <message>
        <source>“{field}” is blank in {count} rows and was filled in from above. Please check.</source>
        <translation>“{field}”有 {count} 行空白，已按上一行补齐，请核对。</translation>
    </message>
    <message>
        <source>The formula has an error ({text}). Please write the value itself.</source>
        <translation>公式出错（{text}）。请直接填写数值。</translation>
    </message>
    <message>
        <source>This cell has a formula whose result is not saved in the file. Open the file in the workbook program, save it there, and read it again; or write the value itself.</source>
        <translation>这一格是公式，但文件里没有存下算出的结果。请用表格软件打开文件、保存一次，再重新读取；也可直接改填数值。</translation>
    </message>
    <message>
        <source>This row has more cells than the heading: “{text}” is one too many. A comma within a figure may have cut it in two. Put the row right, or clear this cell if it does not belong to the register.</source>
        <translation>这一行比表头多出一格“{text}”，可能是数字里的逗号把一格拆成了两格。请把这一行改正；如果这一格与名册无关，请清空。</translation>
    </message>
    <message>
        <source>The area was cut in two at its comma: it should be {text}. Take the comma out and put the cells behind it back in their columns.</source>
        <translation>面积在逗号处被拆成了两格，原来应是“{text}”。请去掉逗号，并把后面各格移回原来的列。</translation>
    </message>
    <message>
        <source>The building is missing. Please fill it in.</source>
        <translation>楼栋为空，请补填。</translation>
    </message>
    <message>
        <source>The room is missing. Please fill it in.</source>
        <translation>房号为空，请补填。</translation>
    </message>
    <message>
        <source>The owner is missing. Please fill in the name.</source>
        <translation>业主姓名为空，请补填。</translation>
    </message>
    <message>
        <source>The owner “{text}” is not understood. Please write the name.</source>
        <translation>业主“{text}”无法识别，请填写姓名。</translation>
    </message>
    <message>
        <source>The area is missing. Please fill it in.</source>
        <translation>面积为空，请补填。</translation>
    </message>
    <message>
        <source>“{text}”: an area must be more than 0. Please correct it.</source>
        <translation>“{text}”：面积须大于 0。请改正。</translation>
    </message>
    <message>
        <source>The area “{text}” is not understood. Please write a number.</source>
        <translation>面积“{text}”无法识别，请改为数字。</translation>
    </message>
    <message>
        <source>The area “{text}” has more than four decimals. Please write it as registered.</source>
        <translation>面积“{text}”超过四位小数，请按登记的面积填写。</translation>
    </message>
    <message>
        <source>The address “{text}” is not understood. Please write it as 3-1-502, or in columns of their own.</source>
        <translation>地址“{text}”无法识别。请写成 3-1-502，或分列填写。</translation>
    </message>
    <message>
        <source>“{text}” is not a number that can be read in one way only. Please write it in digits.</source>
        <translation>“{text}”这样的数字有不止一种读法，请改写成阿拉伯数字。</translation>
    </message>
    <message>
        <source>“{text}” begins with a dash, which may mean below the ground. Write it as B1-054, or take the dash away.</source>
        <translation>“{text}”以横线开头，可能表示地下。请改写成“B1-054”这样，或去掉多余的横线。</translation>
    </message>
    <message>
        <source>The workbook program made a date of the address ({text}). Set the column to text and write the address again.</source>
        <translation>地址被表格软件改成了日期（{text}）。请将该列设为文本后重新填写。</translation>
    </message>
    <message>
        <source>The address “{text}” does not agree with the building or entrance in the same row. Please correct one of them.</source>
        <translation>地址“{text}”与同一行的楼栋或单元不一致，请改正。</translation>
    </message>
    <message>
        <source>{address} occurs twice, the other time in {other}. Keep one row; co-owners go into one cell.</source>
        <translation>{address}重复，另一处在 {other}。请只留一行，共有人写在同一格。</translation>
    </message>
    <message>
        <source>This row is not understood: {text}. Complete it, or delete it.</source>
        <translation>这一行无法识别：{text}。请补全或删除。</translation>
    </message>
    <message>
        <source>The total {stated} ㎡ differs from the sum of the rows {found} ㎡ by {difference} ㎡. Check whether rows are missing or double, or correct the total.</source>
        <translation>合计 {stated} ㎡ 与各行之和 {found} ㎡ 不符，相差 {difference} ㎡。请核对是否漏行或重复，或改正合计。</translation>
    </message>
    <message>
        <source>The subtotal {stated} ㎡ differs from the sum of its rows {found} ㎡ by {difference} ㎡. Please check.</source>
        <translation>小计 {stated} ㎡ 与各行之和 {found} ㎡ 不符，相差 {difference} ㎡，请核对。</translation>
    </message>
    <message>
        <source>The total is a formula whose result is not saved in the file, so it was not checked. Open and save the file in the workbook program, and import again to check it.</source>
        <translation>合计是公式，但文件里没有存下算出的结果，所以没有核对。如需核对，请用表格软件打开文件、保存一次，再重新读取。</translation>
    </message>
    <message>
        <source>The total {stated} ㎡ is rounded; it agrees with the sum of the rows.</source>
        <translation>合计 {stated} ㎡ 是四舍五入后的数，与各行之和一致。</translation>
    </message>
    <message>
        <source>The total {stated} ㎡ contains properties that are not counted. Please check.</source>
        <translation>合计 {stated} ㎡ 包含了不计票的房屋，请核对。</translation>
    </message>
    <message>
        <source>The last import ended with a total of {stated} ㎡. This file has none, and its rows come to {found} ㎡, {difference} ㎡ apart. Check that no rows are missing at its end.</source>
        <translation>上次导入的表末有合计 {stated} ㎡；这次没有合计行，各行之和为 {found} ㎡，相差 {difference} ㎡。请核对表末是否缺行。</translation>
    </message>
    <message>
        <source>The total was not checked, because some rows were not read.</source>
        <translation>有的行没有读入，合计未能核对。</translation>
    </message>
    <message>
        <source>{address} has {area} ㎡, more than a title unit is likely to have. Please check the unit and the decimal point.</source>
        <translation>{address} 的面积是 {area} ㎡，不像一套房屋的面积。请核对单位和小数点。</translation>
    </message>
    <message>
        <source>{count} phones are no phone numbers; they are taken over as they are. Please check: {cells}</source>
        <translation>{count} 处电话不像电话号码，按原样导入。请核对：{cells}</translation>
    </message>
    <message>
        <source>The area of {address} is zero. Please check.</source>
        <translation>{address}的面积为零，请核对。</translation>
    </message>
    <message>
        <source>{count} homes of building {building} have no entrance, while others there have one. Please check: {cells}</source>
        <translation>{building}幢有 {count} 户没有填写单元，同幢其他户有，请核对：{cells}</translation>
    </message>
    <message>
        <source>The last line is shorter than the others: the file may have been cut off here. Compare its end with the original.</source>
        <translation>最后一行比其他行短，文件可能在此处被截断。请与原件核对表末。</translation>
    </message>
    <message>
        <source>{count} remarks say that a property does not count, but its own cells do not. It was taken as counted; please check: {cells}</source>
        <translation>{count} 处备注写着不计入，但同一行的其他格并未这样写，暂按计入处理。请核对：{cells}。</translation>
    </message>
    <message>
        <source>{count} remarks say unsold or not handed over, but the row has an owner. The owner was kept; please check: {cells}</source>
        <translation>{count} 处备注写着未售或未交付，但该行写明了业主，仍按该业主计。请核对：{cells}。</translation>
    </message>
    <message>
        <source>The use is not understood in {count} cells and was taken as “other”: {cells}</source>
        <translation>有 {count} 处用途无法识别，按“其他”处理：{cells}</translation>
    </message>
    <message>
        <source>“{text}” is not understood; the property was taken as handed over.</source>
        <translation>交付状态“{text}”无法识别，按已交付处理。</translation>
    </message>
    <message>
        <source>Signs that nobody sees were taken out of {count} cells. Please check: {cells}</source>
        <translation>有 {count} 格含有看不见的字符，已去掉。请核对：{cells}</translation>
    </message>
    <message>
        <source>This name has {count} characters ({name}…). Please check whether there is more than a name in the cell.</source>
        <translation>这个姓名有 {count} 个字（{name}…）。请核对这一格是否不只写了姓名。</translation>
    </message>
    <message>
        <source>Column {cells} holds ID numbers and was left out; they are not stored.</source>
        <translation>{cells} 列是身份证号码，没有读入，也不会保存。</translation>
    </message>
    <message>
        <source>ID numbers are not taken over: {cells}</source>
        <translation>身份证号码不导入：{cells}</translation>
    </message>
    <message>
        <source>The file does not say whether parking counts. {count} places ({area} ㎡) are counted for now; add a column “counted” to change that.</source>
        <translation>名册没有写明车位是否计票，{count} 个车位（{area} ㎡）暂按计票处理。如不计票，请加一列“是否计入”。</translation>
    </message>
    <message>
        <source>By the total of the file, {count} parking places ({area} ㎡) are not counted.</source>
        <translation>按表内合计，{count} 个车位（{area} ㎡）不计票。</translation>
    </message>
    <message>
        <source>“{text}” stands before every address and was left out.</source>
        <translation>地址开头的“{text}”各行相同，已省略。</translation>
    </message>
    <message>
        <source>“{name}” was taken as co-owner of {address} in the row above.</source>
        <translation>“{name}”已并入上一行，作为{address}的共有人。</translation>
    </message>
    <message>
        <source>“{name}” occurs several times, some without a phone, and is counted as {count} people for now. Please check: {cells}</source>
        <translation>“{name}”出现多次，有的没有电话，暂按 {count} 人计，请核对：{cells}</translation>
    </message>
    <message>
        <source>There are no phones in the file: equal names were taken for one person, {count} people in all. Please check: {names}</source>
        <translation>名册没有电话，同名的按一人计，共 {count} 人，请核对：{names}</translation>
    </message>
    <message>
        <source>There are several developers; together they count as one person: {names}</source>
        <translation>有几家建设单位，合并按一人计：{names}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>heading of the table</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>signature or remark at the foot</source>
        <translation>落款或说明</translation>
    </message>
    <message>
        <source>co-owner, joined to the row above</source>
        <translation>共有人，已并入上一行</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>left out in the preview</source>
        <translation>在预览中选择不读入</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法识别</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Hand out secret papers</source>
        <translation>无记名票发票登记</translation>
    </message>
    <message>
        <source>Voters</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>name or room</source>
        <translation>姓名或房号</translation>
    </message>
    <message>
        <source>the voter in person</source>
        <translation>本人领取</translation>
    </message>
    <message>
        <source>Hand out one paper</source>
        <translation>登记发出一张</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销登记…</translation>
    </message>
    <message>
        <source>Only the voter is recorded, never the number of the paper. Shuffle the papers and let voters draw one; do not hand them out in the order of their numbers.</source>
        <translation>只登记谁领了票，不登记票号。请把票打乱，由表决人自行抽取，不要按票号顺序发放。</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Search the voters</source>
        <translation>查找表决人</translation>
    </message>
    <message>
        <source>Voter</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>领票</translation>
    </message>
    <message>
        <source>✓ {on}</source>
        <translation>✓ {on}</translation>
    </message>
    <message>
        <source>{name} was handed a paper on {on} already.</source>
        <translation>{name}已在 {on} 领过票。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未领</translation>
    </message>
    <message>
        <source>{issued} of {all} handed out</source>
        <translation>已发 {issued} 张，共 {all} 人</translation>
    </message>
    <message>
        <source>Choose a voter first: type the name or the room.</source>
        <translation>请先选择表决人：输入姓名或房号。</translation>
    </message>
    <message>
        <source>Recorded: one paper to {name}.</source>
        <translation>已登记：{name}领票一张。</translation>
    </message>
    <message>
        <source>Why is the paper of {name} taken back?</source>
        <translation>为什么撤销{name}的领票登记？</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>What was recorded before stays on record.</source>
        <translation>原来的登记仍保留在记录中。</translation>
    </message>
    <message>
        <source>Recorded: {name} has no paper.</source>
        <translation>已撤销：{name}没有领票。</translation>
    </message>
</context>
<context>
    <name>IssueKind</name>
    <message>
        <source>Issue sheet</source>
        <translation>发放签收登记表</translation>
    </message>
    <message>
        <source>Who was brought or handed a paper, to be signed on receipt.</source>
        <translation>票发给了谁，领票时签名。</translation>
    </message>
    <message>
        <source>Fill in what is on record</source>
        <translation>填入已登记的内容</translation>
    </message>
</context>
<context>
    <name>IssuedWords</name>
    <message>
        <source>No paper is on record as handed out yet. Please check the issue register.</source>
        <translation>还没有登记发出任何票，请核对发票登记。</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Save the key card as PDF</source>
        <translation>把按键卡存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>KeyCardKind</name>
    <message>
        <source>Key card</source>
        <translation>录入按键卡</translation>
    </message>
    <message>
        <source>Which key marks what, to lie beside the keyboard.</source>
        <translation>每个键的意思，放在键盘旁边。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Recovery key of {office}</source>
        <translation>{office}的恢复密钥</translation>
    </message>
    <message>
        <source>Whoever has this key can open the office&apos;s data without a password.</source>
        <translation>持有此密钥的人，不需要密码就能打开本单位的数据。</translation>
    </message>
    <message>
        <source>Keep it on paper, sealed, in the safe or with the person in charge.</source>
        <translation>请打印后密封，存放在保险柜或由负责人保管。</translation>
    </message>
    <message>
        <source>Do not keep it on the computer that holds the data, and do not photograph it.</source>
        <translation>不要存放在保存数据的电脑上，也不要拍照。</translation>
    </message>
    <message>
        <source>If all passwords are lost, this key is the only way in.</source>
        <translation>如果所有密码都忘记了，只有此密钥能打开数据。</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>digits, then Enter</source>
        <translation>数字，再按回车</translation>
    </message>
    <message>
        <source>find a paper by its number; by its room with a dash: -502, 3-1-502</source>
        <translation>按票号找票；按房号找票前面加短横：-502、3-1-502</translation>
    </message>
    <message>
        <source>find a paper by the voter&apos;s name</source>
        <translation>按姓名找票</translation>
    </message>
    <message>
        <source>find a paper by its number</source>
        <translation>按票号找票</translation>
    </message>
    <message>
        <source>open again what you stored last</source>
        <translation>打开自己录的上一张</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>退格</translation>
    </message>
    <message>
        <source>right after storing: the same</source>
        <translation>刚保存后按，也是打开上一张</translation>
    </message>
    <message>
        <source>correct a stored paper: type its number first</source>
        <translation>更正已录入的票（先输入票号）</translation>
    </message>
    <message>
        <source>another paper of a stored number: keep it, uncounted</source>
        <translation>已录入的票号又来一张：登记，不计票</translation>
    </message>
    <message>
        <source>1, 2, 3 …</source>
        <translation>1、2、3……</translation>
    </message>
    <message>
        <source>the options of a matter, as they are printed</source>
        <translation>按票面顺序选择本事项的选项</translation>
    </message>
    <message>
        <source>where there are more than eight options: number, then + or a blank</source>
        <translation>选项多于八个时：输入号码，再按加号或空格</translation>
    </message>
    <message>
        <source>void on this matter</source>
        <translation>本事项无效</translation>
    </message>
    <message>
        <source>blank on this matter</source>
        <translation>本事项空白</translation>
    </message>
    <message>
        <source>blank, also where 9 is the number of an option</source>
        <translation>空白，选项有 9 号时也用它</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>store the paper, when every matter has a mark; else the next matter</source>
        <translation>各项都有标记时保存；否则到下一项</translation>
    </message>
    <message>
        <source>the next matter, where several may be chosen</source>
        <translation>多选时到下一项</translation>
    </message>
    <message>
        <source>write: another name, or an opinion</source>
        <translation>填写：另选他人的姓名，或意见</translation>
    </message>
    <message>
        <source>take the last mark back</source>
        <translation>撤回上一项</translation>
    </message>
    <message>
        <source>Up / Down</source>
        <translation>↑ / ↓</translation>
    </message>
    <message>
        <source>go to another matter</source>
        <translation>移到另一事项</translation>
    </message>
    <message>
        <source>the same marks as on your last paper, where the topic allows it</source>
        <translation>与自己上一张相同（主题允许时）</translation>
    </message>
    <message>
        <source>the whole paper is void</source>
        <translation>整张票无效</translation>
    </message>
    <message>
        <source>leave the paper without storing it</source>
        <translation>放弃这张票，不保存</translation>
    </message>
    <message>
        <source>all that was ever keyed for a paper</source>
        <translation>一张票的全部经过</translation>
    </message>
    <message>
        <source>change how papers come back</source>
        <translation>切换收回方式</translation>
    </message>
    <message>
        <source>building map</source>
        <translation>楼栋图</translation>
    </message>
    <message>
        <source>first reading, second reading, where papers are keyed twice</source>
        <translation>初录、复核互换（双人录入时）</translation>
    </message>
</context>
<context>
    <name>Lacking</name>
    <message>
        <source>Go on all the same</source>
        <translation>仍要继续</translation>
    </message>
    <message>
        <source>This computer has no font for one character in “{text}”.</source>
        <translation>这台电脑没有字体能印出“{text}”里的一个字</translation>
    </message>
    <message>
        <source>This computer has no font for {count} characters, as in “{text}”.</source>
        <translation>这台电脑没有字体能印出 {count} 个字，如“{text}”里的</translation>
    </message>
    <message>
        <source>They are printed as boxes. Install a font that has newer rare characters (newer Windows has SimSun-ExtG) and start CommDesk again; or write them into the boxes by hand and have that signed.</source>
        <translation>这些字会印成方框。请装一种收有新近生僻字的字体（如较新系统自带的宋体扩展字库），再重新打开本程序；也可以印出后在方框处手写，由经办人签字。</translation>
    </message>
    <message>
        <source>{character} (number {number}): {texts}</source>
        <translation>{character}（字的编号 {number}）：{texts}</translation>
    </message>
</context>
<context>
    <name>LastCard</name>
    <message>
        <source>Correct (F6)</source>
        <translation>更正（F6）</translation>
    </message>
    <message>
        <source>History (F10)</source>
        <translation>经过（F10）</translation>
    </message>
    <message>
        <source>Uncounted papers…</source>
        <translation>不计票的票…</translation>
    </message>
    <message>
        <source>Key card…</source>
        <translation>按键卡…</translation>
    </message>
    <message>
        <source>Last ten papers</source>
        <translation>最近十张</translation>
    </message>
</context>
<context>
    <name>LegalView</name>
    <message>
        <source>Text of the law</source>
        <translation>法律条文</translation>
    </message>
    <message>
        <source>What the rule of matter {number} rests on</source>
        <translation>第 {number} 项表决规则的依据</translation>
    </message>
    <message>
        <source>This law was revised; the new text is in force since 1 January 2026. Please compare with the law in force before relying on it.</source>
        <translation>请核对现行法：该法已修订，新条文自2026年1月1日起施行，使用前请与现行条文比对。</translation>
    </message>
    <message>
        <source>The office&apos;s own rule. Print its source in the notice.</source>
        <translation>自定义规则。请在公示中写明规则的出处。</translation>
    </message>
    <message>
        <source>No law asks for it; this is what is usual.</source>
        <translation>法律没有规定，按通常做法。</translation>
    </message>
</context>
<context>
    <name>LetterheadDialog</name>
    <message>
        <source>Head and words of the office</source>
        <translation>表头和用语</translation>
    </message>
    <message>
        <source>These words stand on the result notice, the tally sheet and the annex. What a topic says itself comes first.</source>
        <translation>这些文字印在表决结果公示、计票表和分户附表上。主题自己写明的内容优先。</translation>
    </message>
    <message>
        <source>Above the title</source>
        <translation>标题上方</translation>
    </message>
    <message>
        <source>Up to three lines of 60 characters, such as the street office and the community.</source>
        <translation>至多三行，每行不超过 60 个字，如街道办事处、社区居民委员会。</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>落款单位</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>How to object</source>
        <translation>异议办法</translation>
    </message>
    <message>
        <source>{period} is replaced by the topic&apos;s own time, such as 7日.</source>
        <translation>“{period}”会换成主题的异议期，例如 7 日。</translation>
    </message>
    <message>
        <source>Note at the end</source>
        <translation>文末说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save words that speak of a settled result?</source>
        <translation>用语中写有“正式结果”或“核定”，仍要保存吗？</translation>
    </message>
    <message>
        <source>Save them</source>
        <translation>仍要保存</translation>
    </message>
    <message>
        <source>They stand on the sheets of every topic, of those that are not settled yet as well.</source>
        <translation>这些用语印在所有主题的表单上，还没有核定的主题也一样。</translation>
    </message>
    <message>
        <source>A line above the title has {count} characters; 60 have room.</source>
        <translation>标题上方有一行 {count} 个字，每行至多 60 个字。</translation>
    </message>
    <message>
        <source>Above the title there is room for three lines of 60 characters each.</source>
        <translation>标题上方最多三行，每行最多 60 字。</translation>
    </message>
    <message>
        <source>Please leave {period} in the sentence: the time to object stands there.</source>
        <translation>请在句中保留“{period}”，异议期印在那里。</translation>
    </message>
    <message>
        <source>A text may have 400 characters at most.</source>
        <translation>每段文字最多 400 字。</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>In the register or retired</source>
        <translation>在册或已移出</translation>
    </message>
    <message>
        <source>in the register</source>
        <translation>在册</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{total} in all</source>
        <translation>共 {total} 条</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{total} 条中的 {count} 条</translation>
    </message>
    <message>
        <source>Nothing fits what was typed and chosen above.</source>
        <translation>没有符合的记录。请改一改上面的查找内容或筛选条件。</translation>
    </message>
    <message>
        <source>Click: order by this column. With keys, in the list: Ctrl+Shift+← → another column, Ctrl+Shift+↑ ↓ ascending or descending.</source>
        <translation>单击：按此列排序。用键盘时，在列表中按 Ctrl+Shift+← → 换列，按 Ctrl+Shift+↑ ↓ 升序或降序。</translation>
    </message>
    <message>
        <source>ordered by {column}, ascending (Ctrl+Shift+arrow keys)</source>
        <translation>按{column}升序（Ctrl+Shift+方向键）</translation>
    </message>
    <message>
        <source>ordered by {column}, descending (Ctrl+Shift+arrow keys)</source>
        <translation>按{column}降序（Ctrl+Shift+方向键）</translation>
    </message>
    <message>
        <source>Paper number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>number of the paper in hand, typed or scanned</source>
        <translation>手中这张票的票号，键入或扫码</translation>
    </message>
    <message>
        <source>Papers to decide</source>
        <translation>待裁定的票</translation>
    </message>
    <message>
        <source>Compare (Enter)</source>
        <translation>对照（回车）</translation>
    </message>
    <message>
        <source>Operators&apos; statistics…</source>
        <translation>录入统计…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Voter</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一遍</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二遍</translation>
    </message>
    <message>
        <source>Differing matters</source>
        <translation>不一致的事项</translation>
    </message>
</context>
<context>
    <name>LoginWindow</name>
    <message>
        <source>Log in – {office}</source>
        <translation>登录 — {office}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Who is working now?</source>
        <translation>请选择操作员</translation>
    </message>
    <message>
        <source>Opening the office…</source>
        <translation>正在打开，请稍候…</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Password lost…</source>
        <translation>忘记密码…</translation>
    </message>
    <message>
        <source>Another office…</source>
        <translation>其他单位…</translation>
    </message>
    <message>
        <source>Please type the password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{office} – CommDesk</source>
        <translation>{office} — 社区表决台</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>功能页</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>投票主题</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>topics, entry, results</source>
        <translation>投票主题、录入、结果</translation>
    </message>
    <message>
        <source>to the next field, to the one before</source>
        <translation>下一项、上一项</translation>
    </message>
    <message>
        <source>press the main button of a dialog</source>
        <translation>按下对话框的主要按钮</translation>
    </message>
    <message>
        <source>close a dialog</source>
        <translation>关闭对话框</translation>
    </message>
    <message>
        <source>papers on which two readings differ</source>
        <translation>裁定两次录入不一致的票</translation>
    </message>
    <message>
        <source>somebody else goes on, in the same place</source>
        <translation>换人，页面不变</translation>
    </message>
    <message>
        <source>lock, or change the operator</source>
        <translation>锁定，或更换操作员</translation>
    </message>
    <message>
        <source>ballot accounting</source>
        <translation>票数核对</translation>
    </message>
    <message>
        <source>all sheets</source>
        <translation>全部表单</translation>
    </message>
    <message>
        <source>export results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>counting screen</source>
        <translation>唱票屏</translation>
    </message>
    <message>
        <source>opinions written on papers</source>
        <translation>票上写的意见</translation>
    </message>
    <message>
        <source>settled versions, objections, sheets that left</source>
        <translation>核定结果、异议与已出表单</translation>
    </message>
    <message>
        <source>a spoilt paper: issue another</source>
        <translation>作废换票</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>显示按键说明</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys of this page (F1)</source>
        <translation>本页的按键（F1）</translation>
    </message>
    <message>
        <source>Practise keying…</source>
        <translation>练习录入…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Where the data lies…</source>
        <translation>数据保存在哪里…</translation>
    </message>
    <message>
        <source>About this program…</source>
        <translation>关于本程序…</translation>
    </message>
</context>
<context>
    <name>MapFilter</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>State of the papers</source>
        <translation>票的状态</translation>
    </message>
    <message>
        <source>all states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>still out</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>all grids</source>
        <translation>全部网格</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>MapPaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>{title}.pdf</source>
        <translation>{title}.pdf</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>posted, not back</source>
        <translation>公告送达未收回</translation>
    </message>
    <message>
        <source>delivered, not back</source>
        <translation>已送达未收回</translation>
    </message>
    <message>
        <source>keyed</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>to be keyed again</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>withdrawn, to be keyed anew</source>
        <translation>待重录</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效票</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>differing</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>A secret vote has no building map.</source>
        <translation>无记名投票没有楼栋图。</translation>
    </message>
    <message>
        <source>No paper of it belongs to a room, so that nobody can tell who voted how. Who was handed a paper is in the issue register.</source>
        <translation>无记名票不对应任何房屋，谁投了什么无从得知。谁领过票，请看领票登记。</translation>
    </message>
    <message>
        <source>There are no papers yet.</source>
        <translation>还没有表决票。</translation>
    </message>
    <message>
        <source>The map shows where they are once the vote was opened.</source>
        <translation>开始投票后，这里显示每张票到了哪里。</translation>
    </message>
    <message>
        <source>Papers of this vote speak for no room.</source>
        <translation>本次投票的票不对应房屋。</translation>
    </message>
    <message>
        <source>Look for them by number or name in the list of papers.</source>
        <translation>请在票的清单中按票号或姓名查找。</translation>
    </message>
    <message>
        <source>Papers wait for their second reading: until then nothing tells what they say.</source>
        <translation>有票待复核：有效、无效和两次是否一致暂不显示</translation>
    </message>
    <message>
        <source>houses</source>
        <translation>独栋</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>无房号</translation>
    </message>
    <message>
        <source>no building</source>
        <translation>未写楼栋</translation>
    </message>
    <message>
        <source>{rooms} rooms: {back} back ({share}), {out} still out</source>
        <translation>共{rooms}套，已收回{back}套（{share}），未收回{out}套</translation>
    </message>
    <message>
        <source>{building}, {share}</source>
        <translation>{building}：{share}</translation>
    </message>
    <message>
        <source>{said}. {parts}</source>
        <translation>{said}。其中{parts}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>paper {number}, {state}</source>
        <translation>第{number}号票，{state}</translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>whole paper void: {reason}</source>
        <translation>整票无效：{reason}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>opinion of {count} characters</source>
        <translation>意见 {count} 字</translation>
    </message>
    <message>
        <source>{count} chosen: {numbers}</source>
        <translation>选 {count} 个：{numbers}</translation>
    </message>
    <message>
        <source>void, too many chosen</source>
        <translation>无效（多选）</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
</context>
<context>
    <name>MarksView</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Mark all shown</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Mark none shown</source>
        <translation>全部不勾选</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>all changes</source>
        <translation>全部变化</translation>
    </message>
</context>
<context>
    <name>MatterDetails</name>
    <message>
        <source>Change the grades</source>
        <translation>修改档次</translation>
    </message>
    <message>
        <source>also offer “abstain”</source>
        <translation>另设“弃权”一项</translation>
    </message>
    <message>
        <source>voters may write other names</source>
        <translation>可另选他人（在票上填写姓名）</translation>
    </message>
    <message>
        <source>equal votes: the larger area goes first</source>
        <translation>票数相同的，面积多者在前</translation>
    </message>
    <message>
        <source>One a line; several lines can be pasted. Alt+↑ and Alt+↓ move a line.</source>
        <translation>每行一项，可一次粘贴多行；Alt+↑、Alt+↓ 移动本行。</translation>
    </message>
    <message>
        <source>Places to fill</source>
        <translation>应选名额</translation>
    </message>
    <message>
        <source>A paper may choose at most</source>
        <translation>每张票至多可选</translation>
    </message>
    <message>
        <source>Grades that count as satisfied, from the top</source>
        <translation>从上数起，算作满意的档数</translation>
    </message>
    <message>
        <source>also offer “{name}”, which is neither</source>
        <translation>另设“{name}”，不算满意也不算不满意</translation>
    </message>
    <message>
        <source>Grades, from the best to the worst</source>
        <translation>评价档次，由好到差</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Each paper gives one grade: {grades}. Satisfied are: {good}.</source>
        <translation>每张票选一档：{grades}。算作满意的：{good}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count} 项</translation>
    </message>
</context>
<context>
    <name>MatterList</name>
    <message>
        <source>Matters</source>
        <translation>表决事项</translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>the question as it is printed on the paper</source>
        <translation>按票面印刷的文字填写</translation>
    </message>
    <message>
        <source>Kind of matter</source>
        <translation>事项类型</translation>
    </message>
    <message>
        <source>Remove this matter</source>
        <translation>去掉这一项</translation>
    </message>
    <message>
        <source>Matter {number}</source>
        <translation>第 {number} 项表决事项</translation>
    </message>
    <message>
        <source>Remove matter {number}</source>
        <translation>去掉第 {number} 项</translation>
    </message>
</context>
<context>
    <name>MatterSentences</name>
    <message>
        <source>“{title}” has too few options to choose from. Please add some.</source>
        <translation>“{title}”的选项太少，请补充。</translation>
    </message>
    <message>
        <source>“{title}” has an option without a name. Please name it.</source>
        <translation>“{title}”有一个选项没有名称，请填写。</translation>
    </message>
    <message>
        <source>“{title}” has the option “{option}” twice. Please tell them apart.</source>
        <translation>“{title}”的选项“{option}”出现了两次，请区分开。</translation>
    </message>
    <message>
        <source>“{title}”: the number of places must lie between 1 and {highest}.</source>
        <translation>“{title}”的应选名额须在 1 到 {highest} 之间。</translation>
    </message>
    <message>
        <source>“{title}”: a paper may choose between 1 and {highest}. Please put that right.</source>
        <translation>“{title}”每张票可选的数目须在 1 到 {highest} 之间，请改正。</translation>
    </message>
    <message>
        <source>“{title}”: a paper may choose no more than the {seats} places to fill. Please put that right.</source>
        <translation>“{title}”：每张票至多可选的人数不能多于应选名额（{seats}）。请改正。</translation>
    </message>
    <message>
        <source>Papers not returned can be counted only where every matter is voted for or against. Let them not take part, or hold a vote of its own.</source>
        <translation>只有全部事项都是“同意、反对、弃权”时，未收回的票才能计入。请改为不计入参与，或另设主题表决。</translation>
    </message>
    <message>
        <source>A secret vote cannot weigh area: nobody may know whose paper it is. Choose a rule that counts people only, or vote by name.</source>
        <translation>无记名表决不能按面积计票：谁也不应知道票是谁投的。请改用只计人数的规则，或改为记名表决。</translation>
    </message>
    <message>
        <source>In a secret vote papers not returned cannot be counted: nobody may know whose they are. Let them not take part.</source>
        <translation>无记名表决中，未收回的票不能计入：谁也不应知道票是谁的。请改为不计入参与。</translation>
    </message>
    <message>
        <source>The rule weighs area, and who is counted here has none. Choose a rule that counts people only, or count by owners.</source>
        <translation>所选规则要计面积，而这里的计票对象没有面积。请改用只计人数的规则，或按业主计票。</translation>
    </message>
    <message>
        <source>The register has no residents yet. Enter or import them first.</source>
        <translation>名册中还没有居民名单，请先录入或导入。</translation>
    </message>
    <message>
        <source>The register has no representatives yet. Enter or import them first.</source>
        <translation>名册中还没有居民代表名单，请先录入或导入。</translation>
    </message>
    <message>
        <source>The template needs a name. Please enter one.</source>
        <translation>请填写模板名称。</translation>
    </message>
    <message>
        <source>The name of a template has {longest} characters at most. Please shorten it.</source>
        <translation>模板名称最多 {longest} 个字，请缩短。</translation>
    </message>
    <message>
        <source>There is a template named “{name}” already. Choose another name.</source>
        <translation>已有名为“{name}”的模板。请换一个名称。</translation>
    </message>
    <message>
        <source>This template is not in use any more. Choose another one.</source>
        <translation>这个模板已停用。请另选一个。</translation>
    </message>
</context>
<context>
    <name>MatterWords</name>
    <message>
        <source>for, against, abstain</source>
        <translation>同意/反对/弃权</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>choose up to several</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>candidates one by one</source>
        <translation>候选人逐人表决</translation>
    </message>
    <message>
        <source>election by names</source>
        <translation>选举（可另选他人）</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>written opinion</source>
        <translation>书面意见</translation>
    </message>
    <message>
        <source>Each paper is for, against, or abstains.</source>
        <translation>每张票选同意、反对或者弃权。</translation>
    </message>
    <message>
        <source>Each paper chooses one of the options.</source>
        <translation>每张票在下列选项中只选一项。</translation>
    </message>
    <message>
        <source>Each paper chooses some of the options.</source>
        <translation>每张票在下列选项中选择若干项。</translation>
    </message>
    <message>
        <source>Each paper is for, against or abstains on every candidate; who passes is ranked.</source>
        <translation>每张票对每位候选人选同意、反对或者弃权；通过的按票数排名，先补足名额，其余为候补。</translation>
    </message>
    <message>
        <source>Each paper chooses as many candidates as there are places, or fewer.</source>
        <translation>每张票所选人数等于或者少于应选名额；多选的，该票此项无效。</translation>
    </message>
    <message>
        <source>Each paper gives one grade.</source>
        <translation>每张票选一档。</translation>
    </message>
    <message>
        <source>What is written is put on record word by word; it is not counted.</source>
        <translation>票上写的意见逐条登记，不计票。</translation>
    </message>
</context>
<context>
    <name>MattersEditor</name>
    <message>
        <source>Add a matter (Alt+N)</source>
        <translation>增加一项（Alt+N）</translation>
    </message>
    <message>
        <source>{number} (“{rule}” now)</source>
        <translation>{number}（现为“{rule}”）</translation>
    </message>
    <message>
        <source>With those who vote, the rule of these matters changed: {matters}.</source>
        <translation>表决人变更，以下事项的表决规则随之改变：{matters}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no matter to vote on. Please enter one.</source>
        <translation>还没有表决事项，请至少填写一项。</translation>
    </message>
    <message>
        <source>The title of matter {number} is missing.</source>
        <translation>请填写第 {number} 项表决事项的内容。</translation>
    </message>
</context>
<context>
    <name>MattersSaid</name>
    <message>
        <source>Matters, {count} in all:</source>
        <translation>表决事项（共 {count} 项）：</translation>
    </message>
    <message>
        <source>{number}. {title} ({rule})</source>
        <translation>{number}. {title}（{rule}）</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>{kind}; {rule}</source>
        <translation>{kind}；{rule}</translation>
    </message>
    <message>
        <source>{kind}, names still to be entered</source>
        <translation>{kind}，名单待填</translation>
    </message>
    <message>
        <source>choose one of {options}</source>
        <translation>{options} 项中选一项</translation>
    </message>
    <message>
        <source>choose up to {most} of {options}, {seats} win</source>
        <translation>{options} 项中至多选 {most} 项，取前 {seats} 项</translation>
    </message>
    <message>
        <source>{options} candidates one by one, {seats} places</source>
        <translation>{options} 名候选人逐人表决，应选 {seats} 名</translation>
    </message>
    <message>
        <source>elect {seats} of {options} candidates, other names can be written</source>
        <translation>{options} 名候选人中选 {seats} 名，可另选他人</translation>
    </message>
    <message>
        <source>elect {seats} of {options} candidates</source>
        <translation>{options} 名候选人中选 {seats} 名</translation>
    </message>
    <message>
        <source>satisfaction, {grades} grades</source>
        <translation>满意度，分 {grades} 档</translation>
    </message>
    <message>
        <source>written opinion, not counted</source>
        <translation>书面意见，不计票</translation>
    </message>
</context>
<context>
    <name>MendBar</name>
    <message>
        <source>Cell to be put right</source>
        <translation>要改正的单元格</translation>
    </message>
    <message>
        <source>New text of the cell</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>整行不读入</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>多出的一格</translation>
    </message>
</context>
<context>
    <name>MendsView</name>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>表中原文</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Put right here</source>
        <translation>已改正</translation>
    </message>
    <message>
        <source>The file itself is not changed. What was put right is kept on record.</source>
        <translation>文件本身不会改动；每处改正都会留下记录。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>row left out: {why}</source>
        <translation>整行不读入：{why}</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge owners</source>
        <translation>合并业主</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>{count} owners become one person of the count, with {properties} properties and {area} ㎡. Votes opened already do not change.</source>
        <translation>这 {count} 个业主合并为一人计票，共 {properties} 套房屋、{area} ㎡。已经开始的投票不受影响。</translation>
    </message>
    <message>
        <source>Name and phone of</source>
        <translation>姓名电话以谁为准</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>At least {least} characters; a short sentence is good.</source>
        <translation>至少 {least} 位，可以用一句好记的话。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>The password is too short: at least {least} characters.</source>
        <translation>密码太短，至少要 {least} 位。</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Please type them again.</source>
        <translation>两次输入的密码不一样，请重新输入。</translation>
    </message>
</context>
<context>
    <name>NotStoredWords</name>
    <message>
        <source>Not stored: the data folder is not in its place. Put the folder back where it was, then press Enter; what you keyed is still here.</source>
        <translation>没有保存：数据文件夹不在原处。请把文件夹放回原处，再按回车，录入的内容还在。</translation>
    </message>
    <message>
        <source>Not stored: the data folder cannot be written to. Check its rights and the disk&apos;s write protection, then press Enter; what you keyed is still here.</source>
        <translation>没有保存：数据文件夹不能写入。请检查文件夹权限或磁盘写保护，再按回车，录入的内容还在。</translation>
    </message>
    <message>
        <source>Not stored: another window or program holds the data. Close it there, then press Enter; what you keyed is still here.</source>
        <translation>没有保存：数据正被别的窗口或程序占用。请先在那里关闭，再按回车，录入的内容还在。</translation>
    </message>
    <message>
        <source>Not stored: the disk is full. Free some space, then press Enter; what you keyed is still here.</source>
        <translation>没有保存：磁盘已满。请清出一些空间，再按回车，录入的内容还在。</translation>
    </message>
    <message>
        <source>Not stored: the disk reports an error. Press Enter once more; if that does not help, leave the program open and call your supervisor. What you keyed is still here.</source>
        <translation>没有保存：磁盘读写出错。请再按一次回车；仍不行，先不要关闭程序，找主管处理，录入的内容还在。</translation>
    </message>
    <message>
        <source>Not stored: {why}</source>
        <translation>没有保存：{why}</translation>
    </message>
</context>
<context>
    <name>NoticeKind</name>
    <message>
        <source>Result notice</source>
        <translation>表决结果公示</translation>
    </message>
    <message>
        <source>To be posted: every matter with its figures and conclusion.</source>
        <translation>张贴用：每个事项的票数和结论。</translation>
    </message>
</context>
<context>
    <name>NoticePaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>{title} result notice.pdf</source>
        <translation>{title} 表决结果公示.pdf</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>NoticeSection</name>
    <message>
        <source>name and telephone for objections</source>
        <translation>接受异议的联系人和电话</translation>
    </message>
    <message>
        <source>announced on</source>
        <translation>公告于</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Day of the announcement</source>
        <translation>公告日期</translation>
    </message>
    <message>
        <source>Days until the result is posted</source>
        <translation>公布结果的天数</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>不写明</translation>
    </message>
    <message>
        <source>Days for objections</source>
        <translation>异议期（天）</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>按工作日计算</translation>
    </message>
    <message>
        <source>Form of the meeting</source>
        <translation>会议形式</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>落款单位</translation>
    </message>
    <message>
        <source>Supervised by</source>
        <translation>监督单位</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>投票公告</translation>
    </message>
    <message>
        <source>Result posted</source>
        <translation>公布结果</translation>
    </message>
    <message>
        <source>days after the last day at the latest</source>
        <translation>天内（自投票截止次日起）</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>issued by {name}</source>
        <translation>落款 {name}</translation>
    </message>
    <message>
        <source>{days} working days for objections</source>
        <translation>异议期 {days} 个工作日</translation>
    </message>
    <message>
        <source>{days} days for objections</source>
        <translation>异议期 {days} 天</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>NumberActs</name>
    <message>
        <source>{title} paper numbers</source>
        <translation>{title} 票号表</translation>
    </message>
    <message>
        <source>Save the paper numbers</source>
        <translation>导出票号和条码</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存到 {path}</translation>
    </message>
    <message>
        <source>{count} numbers, each with its check digit and what its barcode says. Print number and barcode on the ballots; the scanner then finds each paper.</source>
        <translation>共 {count} 个票号，每个都带校验码和条码内容。印制表决票时把票号和条码印在票上，扫码枪就能直接找到每张票。</translation>
    </message>
</context>
<context>
    <name>ObjectionsPage</name>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Record an objection…</source>
        <translation>登记异议…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>答复…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤销原因</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Objector</source>
        <translation>异议人</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>处理结果</translation>
    </message>
</context>
<context>
    <name>OfficeMenu</name>
    <message>
        <source>The data of this office lies in this folder:</source>
        <translation>本单位的数据保存在这个文件夹里：</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>CommDesk {version}</source>
        <translation>社区表决台 {version}</translation>
    </message>
    <message>
        <source>Counts votes on paper, without a network. Free software under the Apache License 2.0; the Qt library under the LGPL 3, the typeface under the OFL 1.1.

Log: {path}</source>
        <translation>纸质表决票的发放、录入、计票和公示，全程不联网。本程序按 Apache 2.0 许可开放源代码；Qt 库按 LGPL 3 许可，字体按 OFL 1.1 许可。

运行日志：{path}</translation>
    </message>
</context>
<context>
    <name>OnlineSentences</name>
    <message>
        <source>This vote is secret: an online answer would tie a paper to a person. It takes paper ballots only.</source>
        <translation>本次是无记名投票，线上答复会把票和人对上，因此只收纸质票。</translation>
    </message>
    <message>
        <source>Papers were stored since the preview was made. Please look at the preview again.</source>
        <translation>预览之后又录入了票。请重新选择文件，再看一遍预览。</translation>
    </message>
    <message>
        <source>Paper number {number} has not both a ballot and an online answer any more. Please open the list again.</source>
        <translation>第 {number} 号现在不是纸质票和线上答复都有。请重新打开列表。</translation>
    </message>
    <message>
        <source>Paper number {number} was answered online at {at}. The rule of this vote says which of both counts.</source>
        <translation>第 {number} 号已在 {at} 线上答复。两者以哪个为准，按本次投票的规定。</translation>
    </message>
    <message>
        <source>Of paper number {number} the online answer counts; the paper ballot was keyed by {operator} at {at} and is kept on record. If the paper is to count, a supervisor decides so: under “Topics”, “More”, “Online answers”.</source>
        <translation>第 {number} 号票线上答复计入，纸质票已由{operator}于 {at} 录入备查。应以纸质票为准的，请主管在“投票主题—更多—线上答复”中认定。</translation>
    </message>
    <message>
        <source>There is no online answer that counts for paper number {number}. Please key it as any other paper.</source>
        <translation>第 {number} 号没有计入的线上答复，请照常录入。</translation>
    </message>
    <message>
        <source>No column tells whose answer it is. A column with the paper number, the room, or name and phone is needed.</source>
        <translation>表中看不出是谁的答复。需要有票号、房号，或姓名和电话的一列。</translation>
    </message>
    <message>
        <source>No column is headed “{title}”. Please head the column of this matter as it stands on the paper.</source>
        <translation>没有找到“{title}”这一列。请把这一事项的列名写成票面上的标题。</translation>
    </message>
    <message>
        <source>Neither paper number, room, name nor phone: it is not known whose answer this is.</source>
        <translation>没有票号、房号、姓名和电话，不知道是谁的答复。</translation>
    </message>
    <message>
        <source>“{text}” is not on the roll of this vote, or the phone is another one.</source>
        <translation>“{text}”不在本次表决名册中，或电话对不上。</translation>
    </message>
    <message>
        <source>“{text}” fits {count} people of the roll. Please add the paper number or the room.</source>
        <translation>名册中有 {count} 人符合“{text}”。请补上票号或房号。</translation>
    </message>
    <message>
        <source>“{text}” has {count} papers ({papers}). Please write one row for each, with its paper number or room.</source>
        <translation>“{text}”有 {count} 张票（{papers}）。请每张写一行，并写明票号或房号。</translation>
    </message>
    <message>
        <source>“{name}” is not the voter of this paper: the roll has {roll}.</source>
        <translation>“{name}”不是这张票的表决人，名册上是{roll}。</translation>
    </message>
    <message>
        <source>“{text}” is no answer to this matter. Please put it right in the file.</source>
        <translation>“{text}”不是这一事项的选项。请在文件中改正。</translation>
    </message>
    <message>
        <source>Nothing is answered in this row.</source>
        <translation>这一行没有作答。</translation>
    </message>
    <message>
        <source>“{text}” is no time. Please write it such as 2026-11-22 14:05.</source>
        <translation>“{text}”不是时间。请写成 2026-11-22 14:05 这样。</translation>
    </message>
    <message>
        <source>The time of day is missing. In this vote it decides whether the paper or the online answer counts.</source>
        <translation>缺少答复的时间（要到几点几分）。本次投票按先后决定以纸质票还是线上答复为准。</translation>
    </message>
    <message>
        <source>“{text}” is still to come. Please check the time.</source>
        <translation>“{text}”还没到。请核对时间。</translation>
    </message>
    <message>
        <source>“{text}” is before {first}, when voting began. Please check the time.</source>
        <translation>“{text}”早于投票开始（{first}），请核对时间。</translation>
    </message>
    <message>
        <source>“{text}” is late: the last day was {last}. It is not counted; whether it is let in has to be decided.</source>
        <translation>“{text}”逾期（投票截止日为{last}），未计入；是否认可由负责人决定。</translation>
    </message>
    <message>
        <source>“{text}” has no time of day; the answer is taken without its time.</source>
        <translation>“{text}”没有具体时刻，按没有时间的答复存入。</translation>
    </message>
    <message>
        <source>No. {paper} was spoilt and holds no more; no. {instead} was issued in its place. Please check whose answer this is.</source>
        <translation>第 {paper} 号票已作废，换发第 {instead} 号。请核对这是哪张票的答复。</translation>
    </message>
    <message>
        <source>{paper} is answered again in {other}; the later answer is taken.</source>
        <translation>{paper}另有一次答复（{other}），取后一次。</translation>
    </message>
    <message>
        <source>{paper} has answers in several rows ({other}), and no time says which came last. None is taken.</source>
        <translation>{paper}有几行答复（另见 {other}），看不出哪次在后，都没有采用。</translation>
    </message>
    <message>
        <source>This time is still to come. Please check it.</source>
        <translation>送达时间还没到。请核对。</translation>
    </message>
    <message>
        <source>This time is before {day}, when the papers of this vote were not made yet. Please check it.</source>
        <translation>送达时间早于 {day}，那时还没有本次投票的票。请核对。</translation>
    </message>
    <message>
        <source>Say how the papers were delivered.</source>
        <translation>请写明送达方式。</translation>
    </message>
    <message>
        <source>No delivery is on record for paper number {number}, so there is nothing to withdraw.</source>
        <translation>第 {number} 号没有送达登记，不用撤销。</translation>
    </message>
    <message>
        <source>This vote is secret: papers are handed out at the issue desk, without their numbers.</source>
        <translation>本次是无记名投票，请在发票登记处发票，不登记票号。</translation>
    </message>
</context>
<context>
    <name>OnlineWindow</name>
    <message>
        <source>Online answers: {title}</source>
        <translation>线上答复：{title}</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Both came ({count})</source>
        <translation>两者都有（{count}）</translation>
    </message>
    <message>
        <source>Workbooks and text files (*.xlsx *.xls *.ods *.csv)</source>
        <translation>表格和文本文件 (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Matched ({count})</source>
        <translation>已对应（{count}）</translation>
    </message>
    <message>
        <source>Not matched, or noticed ({count})</source>
        <translation>未对应和提示（{count}）</translation>
    </message>
    <message>
        <source>Store {count} answers</source>
        <translation>存入 {count} 份答复</translation>
    </message>
    <message>
        <source>{count} online answers are stored.</source>
        <translation>已存入 {count} 份线上答复。</translation>
    </message>
    <message>
        <source>Why does the {side} count for no. {number} ({place})?</source>
        <translation>第 {number} 号（{place}）为什么以{side}为准？</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>What either of them says is not shown here, so that nobody decides by it. The other one stays on record, and this can be decided again.</source>
        <translation>这里不显示两者的内容，以免按内容取舍。另一份留在记录里，以后可以重新认定。</translation>
    </message>
    <message>
        <source>For no. {number} the {side} counts.</source>
        <translation>第 {number} 号以{side}为准。</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>已对应</translation>
    </message>
    <message>
        <source>Not matched, or noticed</source>
        <translation>未对应和提示</translation>
    </message>
    <message>
        <source>Both came</source>
        <translation>两者都有</translation>
    </message>
    <message>
        <source>Let the paper ballot count…</source>
        <translation>以纸质票为准…</translation>
    </message>
    <message>
        <source>Let the online answer count…</source>
        <translation>以线上答复为准…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>An export of the platform: paper number, room, or name and phone; the time; one column for each matter.</source>
        <translation>请用平台导出的表：有票号、房号，或姓名和电话；有答复时间；每个事项一列。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>所在行</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Voter</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>Paper keyed</source>
        <translation>纸质票录入</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>OnlineWords</name>
    <message>
        <source>Where both came, the paper ballot counts.</source>
        <translation>两者都有的，以纸质票为准。</translation>
    </message>
    <message>
        <source>Where both came, the earlier one counts.</source>
        <translation>两者都有的，以先到的为准。</translation>
    </message>
    <message>
        <source>Where both came, the later one counts.</source>
        <translation>两者都有的，以后到的为准。</translation>
    </message>
    <message>
        <source>paper ballot</source>
        <translation>纸质票</translation>
    </message>
    <message>
        <source>online answer</source>
        <translation>线上答复</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新答复</translation>
    </message>
    <message>
        <source>a paper ballot came too</source>
        <translation>另有纸质票</translation>
    </message>
    <message>
        <source>answer changed</source>
        <translation>答复有更改</translation>
    </message>
    <message>
        <source>stored before</source>
        <translation>以前已存入</translation>
    </message>
    <message>
        <source>, a paper ballot came too</source>
        <translation>，另有纸质票</translation>
    </message>
    <message>
        <source>The file cannot be used as it is; see what is not matched.</source>
        <translation>这个文件还不能用，请看“未对应和提示”。</translation>
    </message>
    <message>
        <source>{rows} rows read, {matched} matched, nothing new; {left} not matched.</source>
        <translation>读到 {rows} 行，对应 {matched} 份，没有新的答复；未对应 {left} 处。</translation>
    </message>
    <message>
        <source>{rows} rows read, {matched} matched, {fresh} new or changed; {left} not matched. Nothing is stored yet.</source>
        <translation>读到 {rows} 行，对应 {matched} 份，其中新的或有更改的 {fresh} 份；未对应 {left} 处。现在还没有存入。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Choose the folder of the office</source>
        <translation>请选择本单位的数据文件夹</translation>
    </message>
    <message>
        <source>Sample operator</source>
        <translation>示范员</translation>
    </message>
    <message>
        <source>Setting up the sample office…</source>
        <translation>正在准备示范单位，请稍候…</translation>
    </message>
    <message>
        <source>This is the sample office. Its password is {password}.</source>
        <translation>这是示范单位，密码是 {password}。</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>Open the vote</source>
        <translation>开始投票</translation>
    </message>
    <message>
        <source>Open the vote “{title}”?</source>
        <translation>开始投票“{title}”？</translation>
    </message>
    <message>
        <source>This must be put right first</source>
        <translation>须先改正</translation>
    </message>
    <message>
        <source>Please look at this ({count})</source>
        <translation>请先看清以下 {count} 点</translation>
    </message>
    <message>
        <source>I know of all this and go on</source>
        <translation>以上各点我已知晓</translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>返回草稿</translation>
    </message>
    <message>
        <source>{size}

{matters}

From now on the roll, the matters and their rules are fixed for this vote; later changes of the register do not reach it. A vote that was opened can be closed, but it does not become a draft again.</source>
        <translation>{size}

{matters}

开始投票以后，表决名册、表决事项和规则都固定下来，以后名册变动不影响本次表决。已开始的投票可以结束，但不能再改回草稿。</translation>
    </message>
    <message>
        <source>whole estate</source>
        <translation>整个小区</translation>
    </message>
    <message>
        <source>Scope: {places}</source>
        <translation>范围：{places}</translation>
    </message>
    <message>
        <source>Papers that do not come back: {silence}</source>
        <translation>未收回的票：{silence}</translation>
    </message>
    <message>
        <source>{people} people receive {papers} papers.</source>
        <translation>表决名册共 {people} 人，发出表决票 {papers} 张。</translation>
    </message>
    <message>
        <source>{people} people with {area} ㎡ receive {papers} papers.</source>
        <translation>表决名册共 {people} 人、{area} ㎡，发出表决票 {papers} 张。</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>Take the access of {name} away?</source>
        <translation>要停用{name}的登录吗？</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>What {name} did stays on record. Access can be given again later.</source>
        <translation>{name}以前的操作仍然保留在记录中。以后可以重新启用。</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>密码已修改。</translation>
    </message>
</context>
<context>
    <name>OperatorsDialog</name>
    <message>
        <source>Operators</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Take the access away…</source>
        <translation>停用登录…</translation>
    </message>
    <message>
        <source>Everyone works under a name of his own: the record says who did what.</source>
        <translation>每人用自己的姓名登录，记录中会写明是谁操作的。</translation>
    </message>
    <message>
        <source>A new operator</source>
        <translation>新增操作员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>改变角色</translation>
    </message>
    <message>
        <source>Only an administrator says who works here, and as what.</source>
        <translation>只有管理员能增减操作员、改变角色。</translation>
    </message>
    <message>
        <source>Add the new operator</source>
        <translation>添加这名操作员</translation>
    </message>
    <message>
        <source>The new operator</source>
        <translation>新操作员</translation>
    </message>
    <message>
        <source>{name} is not added yet. Add the new operator below, or close once more to drop what was typed.</source>
        <translation>{name}还没有添加。请按“添加这名操作员”，不要了请再关一次。</translation>
    </message>
    <message>
        <source>{name} can log in now.</source>
        <translation>{name}现在可以登录了。</translation>
    </message>
    <message>
        <source>{name}: {role} from the next log-in on.</source>
        <translation>{name}下次登录起是{role}。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>OpinionSide</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Rename or merge…</source>
        <translation>改名或合并…</translation>
    </message>
    <message>
        <source>Often written</source>
        <translation>常见词</translation>
    </message>
</context>
<context>
    <name>OpinionWords</name>
    <message>
        <source>Opinions</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见内容</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>全部（{count}）</translation>
    </message>
    <message>
        <source>Without a tag ({count})</source>
        <translation>未加标签（{count}）</translation>
    </message>
    <message>
        <source>{tag} ({count})</source>
        <translation>{tag}（{count}）</translation>
    </message>
    <message>
        <source>{count} opinions</source>
        <translation>{count} 条意见</translation>
    </message>
    <message>
        <source>{shown} of {count} opinions</source>
        <translation>{shown} / {count} 条意见</translation>
    </message>
    <message>
        <source>{opinions}, {lines} different</source>
        <translation>{opinions}，不同的 {lines} 条</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号票</translation>
    </message>
    <message>
        <source>{place} and others</source>
        <translation>{place} 等</translation>
    </message>
    <message>
        <source>remark on the paper</source>
        <translation>票面附注</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All that are chosen carry “{tag}” already.</source>
        <translation>所选意见都已有“{tag}”标签。</translation>
    </message>
    <message>
        <source>“{tag}” given to {count} opinions</source>
        <translation>已给 {count} 条意见加上“{tag}”</translation>
    </message>
    <message>
        <source>None that is chosen carries “{tag}”.</source>
        <translation>所选意见都没有“{tag}”标签。</translation>
    </message>
    <message>
        <source>“{tag}” taken off {count} opinions</source>
        <translation>已从 {count} 条意见去掉“{tag}”</translation>
    </message>
    <message>
        <source>{count} opinions carry “{tag}” now</source>
        <translation>现有 {count} 条意见归入“{tag}”</translation>
    </message>
    <message>
        <source>Choose opinions in the list first; several can be chosen.</source>
        <translation>请先在列表中选择意见，可以选多条。</translation>
    </message>
</context>
<context>
    <name>OpinionsCard</name>
    <message>
        <source>Nothing was written so far.</source>
        <translation>目前没有书面意见。</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>书面意见</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
</context>
<context>
    <name>OpinionsKind</name>
    <message>
        <source>Opinions report</source>
        <translation>意见汇总报告</translation>
    </message>
    <message>
        <source>What people wrote, counted by tag; nobody is named.</source>
        <translation>书面意见按类别统计，不写姓名。</translation>
    </message>
</context>
<context>
    <name>OpinionsWindow</name>
    <message>
        <source>Opinions</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Search in texts, tags and rooms</source>
        <translation>搜索内容、标签、房号</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Each paper by itself</source>
        <translation>逐张列出</translation>
    </message>
    <message>
        <source>Opinions that say the same in the same words stand in one line. Enter or a double click shows the papers of one line.</source>
        <translation>内容相同的意见合并为一行。按回车或双击，可展开这一行的每张票。</translation>
    </message>
    <message>
        <source>Opinions report…</source>
        <translation>意见汇总报告…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Opinions: {title}</source>
        <translation>意见：{title}</translation>
    </message>
    <message>
        <source>All matters</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>remarks on papers</source>
        <translation>票面附注</translation>
    </message>
    <message>
        <source>What is “{tag}” to be called?</source>
        <translation>标签“{tag}”改叫什么？</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>The name of another tag puts both together.</source>
        <translation>填写另一个标签的名称，两者就合并为一个。</translation>
    </message>
</context>
<context>
    <name>OverOnline</name>
    <message>
        <source>There is an online answer for this paper. Key the paper ballot as usual.</source>
        <translation>这张票已有线上答复。请照常录入纸质票。</translation>
    </message>
    <message>
        <source>Store the paper ballot</source>
        <translation>存入纸质票</translation>
    </message>
    <message>
        <source>Back to the paper</source>
        <translation>返回录入</translation>
    </message>
    <message>
        <source>Where both came, the paper ballot counts.</source>
        <translation>两者都有的，以纸质票为准。</translation>
    </message>
    <message>
        <source>Where both came, the earlier one counts.</source>
        <translation>两者都有的，以先到的为准。</translation>
    </message>
    <message>
        <source>Where both came, the later one counts.</source>
        <translation>两者都有的，以后到的为准。</translation>
    </message>
    <message>
        <source>No. {number} has an online answer, stored {at}. {rule}</source>
        <translation>第 {number} 号有线上答复（{at} 存入）。{rule}</translation>
    </message>
    <message>
        <source>✓ Stored, and does not count: no. {number} was answered online before ({reason}).</source>
        <translation>✓ 已存档，不计入：第 {number} 号以线上答复为准（{reason}）。</translation>
    </message>
</context>
<context>
    <name>OvertakenWords</name>
    <message>
        <source>… and {count} more.</source>
        <translation>另有 {count} 张也是这样。</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>The batch of {paper} was withdrawn meanwhile; your unfinished correction is not needed any more.</source>
        <translation>{paper}所在批次已撤回，您没录完的更正不再需要。</translation>
    </message>
    <message>
        <source>{paper} was keyed by {operator} meanwhile; what you left unfinished is not needed any more.</source>
        <translation>{paper}已由{operator}录入，您没录完的内容不再需要。</translation>
    </message>
    <message>
        <source>{paper} was corrected by {operator} meanwhile; your unfinished correction is not needed any more.</source>
        <translation>{paper}已由{operator}更正，您没录完的更正不再需要。</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Change an owner</source>
        <translation>更改业主</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>co-owners with 、 between them</source>
        <translation>共有人之间用顿号隔开</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>First reading: {name}</source>
        <translation>第一遍：{name}</translation>
    </message>
    <message>
        <source>Second reading: {name}</source>
        <translation>第二遍：{name}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>裁定</translation>
    </message>
</context>
<context>
    <name>PaperPicture</name>
    <message>
        <source>Paper to be keyed</source>
        <translation>要录入的票</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>This paper belongs to “{title}”. Choose that topic at the top to key it, or put the paper back on its pile.</source>
        <translation>这张票属于“{title}”。要录入请在上方选择该主题，否则放回原处。</translation>
    </message>
    <message>
        <source>secret paper {number}</source>
        <translation>无记名票 {number}</translation>
    </message>
    <message>
        <source>phone …{tail}</source>
        <translation>电话尾号 {tail}</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers</source>
        <translation>表决票</translation>
    </message>
    <message>
        <source>number, room or owner</source>
        <translation>票号、房号或业主</translation>
    </message>
    <message>
        <source>Search the papers</source>
        <translation>查找表决票</translation>
    </message>
    <message>
        <source>State of the papers</source>
        <translation>表决票状态</translation>
    </message>
    <message>
        <source>all states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Building map (F9)</source>
        <translation>楼栋图（F9）</translation>
    </message>
    <message>
        <source>number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>not shown before the second reading</source>
        <translation>复核前不显示</translation>
    </message>
    <message>
        <source>{count} papers</source>
        <translation>共 {count} 张</translation>
    </message>
    <message>
        <source>{count} of {all} papers</source>
        <translation>{count} 张，共 {all} 张</translation>
    </message>
    <message>
        <source>not returned</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Voter</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>Area, ㎡</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>PapersTable</name>
    <message>
        <source>Paper</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Voter</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>表决意见</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回方式</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Keyed by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Last ten papers</source>
        <translation>最近十张</translation>
    </message>
</context>
<context>
    <name>ParkedBar</name>
    <message>
        <source>Go on (F5)</source>
        <translation>接着录（F5）</translation>
    </message>
</context>
<context>
    <name>ParkedWords</name>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>go on with a paper that is not finished</source>
        <translation>接着录一张没录完的票</translation>
    </message>
    <message>
        <source>Not finished: {papers}</source>
        <translation>没录完：{papers}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>Papers of {topics} are not finished: choose the topic at the top, then press F5.</source>
        <translation>{topics}还有没录完的票：在上方换到那个主题，再按 F5。</translation>
    </message>
    <message>
        <source>A paper was not finished. F5 goes on with it, its keys are all there.</source>
        <translation>有一张票没录完，已录的都在。按 F5 接着录。</translation>
    </message>
    <message>
        <source>{count} papers were not finished. F5 goes on with one, their keys are all there.</source>
        <translation>有 {count} 张票没录完，已录的都在。按 F5 选一张接着录。</translation>
    </message>
    <message>
        <source>Which paper do you go on with?</source>
        <translation>接着录哪一张？</translation>
    </message>
    <message>
        <source>{keyed} of {all} keyed</source>
        <translation>已录 {keyed} 项，共 {all} 项</translation>
    </message>
    <message>
        <source>No other paper of this topic is unfinished.</source>
        <translation>本主题没有别的没录完的票。</translation>
    </message>
    <message>
        <source>No other paper is unfinished.</source>
        <translation>没有别的没录完的票。</translation>
    </message>
    <message>
        <source>{paper} goes on where it was left.</source>
        <translation>{paper}接着录。</translation>
    </message>
    <message>
        <source>{paper} is put aside unfinished, F5 takes it up. Now {following}.</source>
        <translation>{paper}没录完，先放一边，按 F5 接着录。现在录{following}。</translation>
    </message>
    <message>
        <source>{paper} is not keyed yet; {following} took its place.</source>
        <translation>{paper}还没有录，已换成{following}。</translation>
    </message>
    <message>
        <source>{said} {paper} is not keyed yet.</source>
        <translation>{said}{paper}还没有录。</translation>
    </message>
    <message>
        <source>{paper} is put aside unfinished, F5 takes it up. {said}</source>
        <translation>{paper}没录完，先放一边，按 F5 接着录。{said}</translation>
    </message>
    <message>
        <source>The scan was not taken.</source>
        <translation>扫到的没有录入。</translation>
    </message>
    <message>
        <source>{paper} was scanned, not taken.</source>
        <translation>扫到的 {paper} 号没有录入。</translation>
    </message>
    <message>
        <source>The scan was not taken: close the window first, then scan.</source>
        <translation>扫到的没有录入：先关掉窗口再扫。</translation>
    </message>
    <message>
        <source>{paper} was scanned, not taken: close the window first, then scan.</source>
        <translation>扫到的 {paper} 号没有录入：先关掉窗口再扫。</translation>
    </message>
    <message>
        <source>{paper} is stored. Now {following}.</source>
        <translation>{paper}已保存。现在录{following}。</translation>
    </message>
    <message>
        <source>{paper} is the paper in hand. Go on keying.</source>
        <translation>手上就是{paper}，请接着录。</translation>
    </message>
    <message>
        <source>{said} {paper} is still in hand.</source>
        <translation>{said}手上仍是{paper}。</translation>
    </message>
    <message>
        <source>Finish the words on {paper} first, then scan again.</source>
        <translation>请先写完{paper}上的文字，再扫描。</translation>
    </message>
    <message>
        <source>{paper} is complete and not stored yet. {following} was scanned.</source>
        <translation>{paper}已录完，还没保存；又扫描了{following}。</translation>
    </message>
    <message>
        <source>Store {paper}, then {following}</source>
        <translation>保存{paper}，再录{following}</translation>
    </message>
    <message>
        <source>Put {paper} aside, then {following}</source>
        <translation>{paper}先放一边，录{following}</translation>
    </message>
    <message>
        <source>Go on with {paper}, leave the scan</source>
        <translation>继续{paper}，不理会扫描</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Import residents</source>
        <translation>导入居民名单</translation>
    </message>
    <message>
        <source>Import representatives</source>
        <translation>导入居民代表名单</translation>
    </message>
    <message>
        <source>Take over the list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>“{file}”, sheet “{sheet}”</source>
        <translation>“{file}”，工作表“{sheet}”</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>After putting the file right and saving it in the workbook program</source>
        <translation>在表格软件中改好并保存后，按此重新读取</translation>
    </message>
    <message>
        <source>import of “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It goes on record with your name.</source>
        <translation>会连同您的姓名记入操作记录。</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {same} as before.</source>
        <translation>新增 {added} 人，有变化 {changed} 人，没有变化 {same} 人。</translation>
    </message>
    <message>
        <source>{text} {count} are under 18 today.</source>
        <translation>{text}其中 {count} 人今天未满 18 岁。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Columns not read: {columns}</source>
        <translation>没有读入的列：{columns}</translation>
    </message>
    <message>
        <source>Still to be put right: {count}</source>
        <translation>有 {count} 处须改正，改好后才能导入。</translation>
    </message>
    <message>
        <source>The list is complete: retire the {count} who are not in it</source>
        <translation>这份名单是完整的：把不在名单里的 {count} 人移出名册</translation>
    </message>
</context>
<context>
    <name>PeopleFlow</name>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xls *.ods *.csv);;All files (*)</source>
        <translation>电子表格 (*.xlsx *.xls *.ods *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The list is as before.</source>
        <translation>名单没有变化。</translation>
    </message>
    <message>
        <source>{count} cells were put right here and are not taken over yet.</source>
        <translation>在此改正的 {count} 处还没有导入。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>They are lost when you leave now; the file is as it was.</source>
        <translation>现在离开，这些改正就不保留；文件仍是原样。</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Home</source>
        <translation>住处</translation>
    </message>
    <message>
        <source>Buildings carried</source>
        <translation>负责楼栋</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>{day}, under 18</source>
        <translation>{day}（未满 18 岁）</translation>
    </message>
    <message>
        <source>may be {name} under another name: please check</source>
        <translation>可能是“{name}”改了名，请核对</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>名单中没有</translation>
    </message>
    <message>
        <source>{part}: {old} → {new}</source>
        <translation>{part}：{old} → {new}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Area (㎡)</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>规定条件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>PolicyFields</name>
    <message>
        <source>void papers count as taking part</source>
        <translation>无效票计入参与表决</translation>
    </message>
    <message>
        <source>Papers not returned</source>
        <translation>未收回的票</translation>
    </message>
    <message>
        <source>Papers left blank</source>
        <translation>空白票</translation>
    </message>
    <message>
        <source>Void papers</source>
        <translation>无效票</translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Dates this office keeps to</source>
        <translation>本单位的日期规定</translation>
    </message>
    <message>
        <source>These hold for all votes of this office. Whoever enters a vote can choose other dates and is told where they differ.</source>
        <translation>本单位所有表决都按这里的规定。填写主题时可以另定日期，与规定不符的会提示。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>Announced ahead</source>
        <translation>提前公告</translation>
    </message>
    <message>
        <source>For a part, or residents</source>
        <translation>部分楼栋、居民会议</translation>
    </message>
    <message>
        <source>Votes in some buildings or one entrance, and meetings of residents.</source>
        <translation>只在部分楼栋或单元表决的，以及居民会议，至少提前这么多天公告。</translation>
    </message>
    <message>
        <source>Vote at least</source>
        <translation>投票期最短</translation>
    </message>
    <message>
        <source>Votes of owners. A residents&apos; committee is elected on one day, and residents may meet on one.</source>
        <translation>业主表决适用。居委会选举只有一天，居民会议也可以只开一天。</translation>
    </message>
    <message>
        <source>Vote at most</source>
        <translation>投票期最长</translation>
    </message>
    <message>
        <source>Result posted within</source>
        <translation>结束后公示</translation>
    </message>
    <message>
        <source>Time for objections</source>
        <translation>异议期</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>放假日</translation>
    </message>
    <message>
        <source>Working days are Monday to Friday. List the public holidays here as they are announced each year, such as 2026-10-01 to 2026-10-07: one in each line.</source>
        <translation>工作日按周一至周五计算。法定节假日每年由国家公布，请填在这里，如 2026-10-01至2026-10-07，每行一段。</translation>
    </message>
    <message>
        <source>Weekends worked</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>Saturdays and Sundays that are worked in exchange for a holiday.</source>
        <translation>因调休而上班的周六、周日。</translation>
    </message>
    <message>
        <source>Unit of the time for objections</source>
        <translation>异议期的单位</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write it as 2026-10-01.</source>
        <translation>“{text}”不是日期。请写成 2026-10-01 的样子。</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>这台电脑没有打印机。</translation>
    </message>
    <message>
        <source>Set one up in the system, or save the pages as a PDF.</source>
        <translation>请先在系统中添加打印机，或存为 PDF。</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Make it like this?</source>
        <translation>要这样生成吗？</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>正在写入 PDF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已存为 {path}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>已停止，没有保存。</translation>
    </message>
</context>
<context>
    <name>PreviewLists</name>
    <message>
        <source>{why}, {hint}</source>
        <translation>{why}，{hint}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>套数</translation>
    </message>
    <message>
        <source>Area, ㎡</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Several properties {count}</source>
        <translation>一人多套 {count}</translation>
    </message>
    <message>
        <source>Each of these is one person of the count, with the areas added up. If two people of one name were taken for one, give them their phones in the file.</source>
        <translation>以下每行按一人计票，面积合并计算。如果是同名的不同人，请在表中填上各自的电话。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Same names {count}</source>
        <translation>同名 {count}</translation>
    </message>
    <message>
        <source>Different people of the same name, told apart by their phones; each is counted.</source>
        <translation>姓名相同、电话不同，按不同的人分别计票。</translation>
    </message>
    <message>
        <source>Developer {count}</source>
        <translation>建设单位 {count}</translation>
    </message>
    <message>
        <source>{name} holds {count} properties unsold or not handed over: one person of the count with {area} ㎡.</source>
        <translation>{name}持有未售或未交付的房屋 {count} 套，合并按一人计票，面积 {area} ㎡。</translation>
    </message>
    <message>
        <source>Not counted {count}</source>
        <translation>不计票 {count}</translation>
    </message>
    <message>
        <source>Neither people nor area of these count, by the use or the column “counted”. They stay in the register.</source>
        <translation>按用途或“是否计入”列，以下房屋的人数和面积都不计票，仍保留在名册中。</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>left out here: {why}</source>
        <translation>在此不读入：{why}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows left out {count}</source>
        <translation>未读入的行 {count}</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Sending the pages to the printer…</source>
        <translation>正在发送到打印机…</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print preview: {title}</source>
        <translation>打印预览：{title}</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>这台电脑上没有可用的打印机。</translation>
    </message>
    <message>
        <source>Set one up in the system, or save the pages as a PDF.</source>
        <translation>请先在系统中添加打印机，或保存为 PDF。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>to be put right</source>
        <translation>须改正</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>问题和处理办法</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>{sentence} {hint}</source>
        <translation>{sentence}{hint}</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>{paper}: key the marks.</source>
        <translation>{paper}：请按票面逐项录入。</translation>
    </message>
    <message>
        <source>{paper}: compare name and room, then key the marks.</source>
        <translation>{paper}：请核对姓名、房号，再按票面逐项录入。</translation>
    </message>
    <message>
        <source>{paper}: number {typed}; + or a blank ends it, then the next.</source>
        <translation>{paper}：正在输入 {typed} 号。按加号或空格确定，再输下一个。</translation>
    </message>
    <message>
        <source>{paper}: complete. Press Enter to store it.</source>
        <translation>{paper}已录完，请按回车保存。</translation>
    </message>
    <message>
        <source>{paper}: {count} chosen, at most {most}. Enter goes on.</source>
        <translation>{paper}：已选 {count} 个，最多 {most} 个。选完按回车到下一项。</translation>
    </message>
    <message>
        <source>{paper}: {count} chosen, at most {most}. Enter stores the paper.</source>
        <translation>{paper}：已选 {count} 个，最多 {most} 个。选完按回车保存。</translation>
    </message>
    <message>
        <source>{paper}: {count} matters are still open.</source>
        <translation>{paper}：还有 {count} 项未录。</translation>
    </message>
    <message>
        <source>“{key}” is one key too many: all {count} matters have a mark. Check them.</source>
        <translation>多按了“{key}”：{count} 项都已录完，请核对。</translation>
    </message>
    <message>
        <source>{name} is chosen already.</source>
        <translation>“{name}”已经选上了，不必再写。</translation>
    </message>
    <message>
        <source>{name} is written already. To take the name off, click it on the screen.</source>
        <translation>{name}已经写过了。要去掉，请点一下屏幕上的这个名字。</translation>
    </message>
    <message>
        <source>A key was one too many. Compare all marks with the paper, then press Enter again.</source>
        <translation>刚才多按了一个键。请对照票面逐项核对，再按一次回车保存。</translation>
    </message>
    <message>
        <source>The whole paper is void. To mark matters, press Backspace first.</source>
        <translation>整票已作无效。如要逐项录入，请先按退格撤回。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>已经退到第一项，没有可撤回的。</translation>
    </message>
    <message>
        <source>There is no matter beyond this one.</source>
        <translation>没有更多事项了。</translation>
    </message>
    <message>
        <source>Nothing can be written on this matter.</source>
        <translation>这一项没有可填写的地方。</translation>
    </message>
    <message>
        <source>This key does nothing here.</source>
        <translation>这个键在这里不起作用。</translation>
    </message>
    <message>
        <source>Matter {matters} has no mark yet. Go on with matter {matter}.</source>
        <translation>第 {matters} 项还没有录。请从第 {matter} 项接着录。</translation>
    </message>
    <message>
        <source>“{key}” was not taken: matter {matters} has no mark yet. Go on with matter {matter}.</source>
        <translation>“{key}”没有记：第 {matters} 项还没有录。请从第 {matter} 项接着录。</translation>
    </message>
    <message>
        <source>{matters} and others</source>
        <translation>{matters} 等</translation>
    </message>
    <message>
        <source>Not stored: matters {matters} and others have no mark yet.</source>
        <translation>未保存：第 {matters} 等项还没有标记。</translation>
    </message>
    <message>
        <source>Not stored: matter {matters} has no mark yet.</source>
        <translation>没有保存：第 {matters} 项还没有录。</translation>
    </message>
    <message>
        <source>{paper}: {count} matters are still open. Matter {matter} has too many chosen and will be void.</source>
        <translation>{paper}：还有 {count} 项未录。第 {matter} 项多于应选名额，将作无效。</translation>
    </message>
    <message>
        <source>Matter {matter}: {count} chosen, at most {most}. It will be stored as void, more marks than seats. Enter confirms, Backspace takes back.</source>
        <translation>第 {matter} 项选了 {count} 个，最多 {most} 个，将按“多于应选名额”作无效。核对无误按回车，改正按退格。</translation>
    </message>
    <message>
        <source>“{key}” means nothing here. Press Enter to store.</source>
        <translation>“{key}”在这里不起作用。请按回车保存。</translation>
    </message>
    <message>
        <source>“{key}” means nothing here. Type numbers from 1 to {highest}, with + or a blank after each; 0 void, * blank.</source>
        <translation>“{key}”在这里没有作用。请输入 1 到 {highest} 的号码，每个后面按加号或空格；0 无效，* 空白。</translation>
    </message>
    <message>
        <source>blank key</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>/ write</source>
        <translation>/ 填写</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>“{key}” means nothing here. Possible are: {keys}.</source>
        <translation>“{key}”不是选项。可按：{keys}。</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>CommDesk</source>
        <translation>社区表决台</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Record an objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Objector</source>
        <translation>异议人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
    <message>
        <source>as printed; capital or small letters are the same</source>
        <translation>按纸上所印填写，不分大小写</translation>
    </message>
    <message>
        <source>The recovery key was shown when the office was set up, to be kept on paper. With it an operator gets a new password; no data changes. It is noted in the record.</source>
        <translation>恢复密钥在建立本单位时显示过，应已打印保存。用它可以为一位操作员设置新密码，数据不变，并会记入操作记录。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set the new password and open</source>
        <translation>设置新密码并打开</translation>
    </message>
    <message>
        <source>Opening the office…</source>
        <translation>正在打开，请稍候…</translation>
    </message>
    <message>
        <source>Please type the recovery key.</source>
        <translation>请输入恢复密钥。</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Keep this key on paper</source>
        <translation>请把恢复密钥保存在纸上</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>存为文本…</translation>
    </message>
    <message>
        <source>I have kept the key in a safe place</source>
        <translation>我已妥善保存恢复密钥</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The key will not be shown again. Go on without having kept it?</source>
        <translation>恢复密钥以后不再显示。还没有保存，要继续吗？</translation>
    </message>
    <message>
        <source>Go on without the key</source>
        <translation>不保存，继续</translation>
    </message>
    <message>
        <source>If all passwords are lost, nobody will be able to open the data.</source>
        <translation>如果所有密码都忘记了，谁也打不开这些数据。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>已送打印机。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>存为文本</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>properties</source>
        <translation>房屋（套）</translation>
    </message>
    <message>
        <source>people counted</source>
        <translation>计票人数</translation>
    </message>
    <message>
        <source>area counted, ㎡</source>
        <translation>计票面积（㎡）</translation>
    </message>
    <message>
        <source>Imported {when} from “{file}”.</source>
        <translation>{when} 从“{file}”导入。</translation>
    </message>
    <message>
        <source>{text} {count} properties are not counted.</source>
        <translation>{text}其中 {count} 套不计票。</translation>
    </message>
    <message>
        <source>First step: import the register</source>
        <translation>第一步：导入名册</translation>
    </message>
    <message>
        <source>A workbook with room, owner and area is enough (.xlsx, .xls, .ods, .csv). You see what was understood before anything is stored.</source>
        <translation>有房号、业主、面积的表格即可（.xlsx、.xls、.ods、.csv）。先看识别结果，确认后才保存。</translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>导入名册…</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Look into the register…</source>
        <translation>名册…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入名册…</translation>
    </message>
</context>
<context>
    <name>RegisterColumns</name>
    <message>
        <source>Property</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>{property} (retired)</source>
        <translation>{property}（已移出）</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Area, ㎡</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计票</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>not handed over</source>
        <translation>未交付</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Counted area, ㎡</source>
        <translation>计票面积（㎡）</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Properties of the owner</source>
        <translation>业主名下房屋</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Who lives there</source>
        <translation>住户成员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住处</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>{day}, under 18</source>
        <translation>{day}（未满 18 岁）</translation>
    </message>
    <message>
        <source>Buildings carried</source>
        <translation>负责楼栋</translation>
    </message>
</context>
<context>
    <name>RegisterFlow</name>
    <message>
        <source>Reading the register…</source>
        <translation>正在读取名册…</translation>
    </message>
    <message>
        <source>Mark the owners who are one person first, with Shift or Ctrl.</source>
        <translation>请先选中属于同一个人的几个业主（拖动鼠标可以多选），再合并。</translation>
    </message>
    <message>
        <source>{area} ㎡ for {address}: is that right?</source>
        <translation>{address} 的面积是 {area} ㎡，对吗？</translation>
    </message>
    <message>
        <source>It is right, store it</source>
        <translation>属实，保存</translation>
    </message>
    <message>
        <source>A title unit hardly has more than 100,000 ㎡. The area counts in every vote to come.</source>
        <translation>一套房屋很少超过 100,000 ㎡。这个面积会计入以后的每次表决。</translation>
    </message>
    <message>
        <source>{time} Stored and on record. Votes opened already do not change.</source>
        <translation>{time} 已保存并记录在案。已经开始的投票不受影响。</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>导出名册</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Register.xlsx</source>
        <translation>名册.xlsx</translation>
    </message>
    <message>
        <source>Writing the workbook…</source>
        <translation>正在写入表格…</translation>
    </message>
    <message>
        <source>{count} properties are in “{path}”.</source>
        <translation>{count} 套房屋已导出到“{path}”。</translation>
    </message>
</context>
<context>
    <name>RegisterSentences</name>
    <message>
        <source>Nothing was changed, so nothing was stored.</source>
        <translation>没有改动，无需保存。</translation>
    </message>
    <message>
        <source>The register was changed meanwhile. Please import the file again.</source>
        <translation>名册在此期间有了改动，请重新导入这份表格。</translation>
    </message>
    <message>
        <source>The name is missing. Please enter one.</source>
        <translation>姓名没有填，请填写。</translation>
    </message>
    <message>
        <source>There is an ID number in the name. ID numbers are not kept; please take it out. Nothing was stored.</source>
        <translation>姓名里有身份证号码。身份证号码不保存，请删去。什么都没有保存。</translation>
    </message>
    <message>
        <source>There is an ID number in the phone. ID numbers are not kept; please enter the phone. Nothing was stored, the old phone is as it was.</source>
        <translation>电话里填的是身份证号码。身份证号码不保存，请填电话。什么都没有保存，原来的电话不变。</translation>
    </message>
    <message>
        <source>“{text}” is no phone number. Please enter its digits, or leave it empty.</source>
        <translation>“{text}”不是电话号码。请填数字，或留空。</translation>
    </message>
    <message>
        <source>The date of birth {text} is later than today. Please correct it.</source>
        <translation>出生日期 {text} 晚于今天。请改正。</translation>
    </message>
    <message>
        <source>The room is missing. Please enter it.</source>
        <translation>房号没有填，请填写。</translation>
    </message>
    <message>
        <source>{address} is in the register already. Change it there, or enter another room.</source>
        <translation>{address}已在名册中。请在那一条上更改，或换一个房号。</translation>
    </message>
    <message>
        <source>The area of {address} is below zero. Please correct it.</source>
        <translation>{address}的面积小于零，请改正。</translation>
    </message>
    <message>
        <source>The home of {name} is not in the register any more.</source>
        <translation>{name}的住处已不在名册中。</translation>
    </message>
    <message>
        <source>{address} would be without an owner. Give it to somebody first.</source>
        <translation>{address}将没有业主。请先给它另定业主。</translation>
    </message>
    <message>
        <source>That owner is not in the register any more. Please look again.</source>
        <translation>这个业主已不在名册中，请重新查找。</translation>
    </message>
    <message>
        <source>Mark some of the properties, but not all: both owners must keep one.</source>
        <translation>请勾选一部分房屋，不能全选也不能不选：两个人都要有房屋。</translation>
    </message>
    <message>
        <source>“{file}” has no such list. It needs a row of headings with name, and for representatives the buildings carried.</source>
        <translation>“{file}”中没有找到这种名单。表头要有“姓名”，居民名单还要有住处或出生日期，居民代表名单还要有“负责楼栋”。</translation>
    </message>
    <message>
        <source>“{name}” is in the list twice with the same data, first in {other}. Each person has one vote: please take one row out.</source>
        <translation>“{name}”在名单中出现了两次，内容相同（第一次在 {other}）。每人只有一票，请去掉一行。</translation>
    </message>
    <message>
        <source>“{name}” agrees with {other} in name and home, and the dates of birth do not differ: both rows are taken as one person with one vote. If they are two people, give each the own date of birth.</source>
        <translation>“{name}”与 {other} 姓名、住处相同，出生日期也不矛盾，按同一人计，只有一票。如是两人，请分别填上各自的出生日期。</translation>
    </message>
    <message>
        <source>{count} are under 18 today: {cells}. They are taken over; the roll of a vote has those who are 18 on the day of the vote.</source>
        <translation>{count} 人今天未满 18 岁：{cells}。他们照样导入；表决名册只列投票日已满 18 岁的居民。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>没有姓名。</translation>
    </message>
    <message>
        <source>{address} is not in the register.</source>
        <translation>{address}不在名册中。</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it like 1990-3-7.</source>
        <translation>“{text}”不是日期，请写成 1990-3-7 的样子。</translation>
    </message>
    <message>
        <source>“{place}” is no building or entrance of the register.</source>
        <translation>名册中没有“{place}”这个楼栋或单元。</translation>
    </message>
    <message>
        <source>“{path}” could not be written. It may be open in another program, or the disk may be full or write-protected.</source>
        <translation>“{path}”无法写入。文件可能正被其他程序打开，磁盘也可能已满或不能写入。</translation>
    </message>
</context>
<context>
    <name>RegisterUpdateFlow</name>
    <message>
        <source>Comparing with the register…</source>
        <translation>正在与名册比较…</translation>
    </message>
    <message>
        <source>The workbook agrees with the register: there is nothing to update.</source>
        <translation>表格与名册一致，没有要更新的。</translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message>
        <source>Register</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Room 3-1-502, name, initials or the end of a phone number</source>
        <translation>查找：房号 3-1-502、姓名、拼音首字母、电话尾号</translation>
    </message>
    <message>
        <source>There is no register yet. Close this and import one.</source>
        <translation>还没有名册。请关闭此窗口，先导入名册。</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>No residents yet. Add them one by one, or import a list with name, building, entrance, room, date of birth and phone.</source>
        <translation>还没有居民。可以逐个添加，也可以导入名单：姓名、幢、单元、室、出生日期、电话。</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>居民代表</translation>
    </message>
    <message>
        <source>No representatives yet. Add them one by one, or import a list with name, phone and the buildings carried.</source>
        <translation>还没有居民代表。可以逐个添加，也可以导入名单：姓名、电话、负责楼栋。</translation>
    </message>
    <message>
        <source>Export to a workbook…</source>
        <translation>导出为表格…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The lists are being brought up to date…</source>
        <translation>正在更新列表…</translation>
    </message>
    <message>
        <source>with residents</source>
        <translation>有居民</translation>
    </message>
    <message>
        <source>nobody listed</source>
        <translation>没有居民</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计票</translation>
    </message>
    <message>
        <source>several properties</source>
        <translation>有多套房屋</translation>
    </message>
    <message>
        <source>one property</source>
        <translation>只有一套</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message>
        <source>with residents or not</source>
        <translation>有无居民</translation>
    </message>
    <message>
        <source>all grids</source>
        <translation>全部网格</translation>
    </message>
    <message>
        <source>counted or not</source>
        <translation>是否计票</translation>
    </message>
    <message>
        <source>however many properties</source>
        <translation>不限套数</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>移出名册…</translation>
    </message>
    <message>
        <source>Take back in…</source>
        <translation>恢复…</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>表中没有</translation>
    </message>
    <message>
        <source>owner&apos;s data</source>
        <translation>业主信息</translation>
    </message>
    <message>
        <source>one owner</source>
        <translation>合为一人</translation>
    </message>
    <message>
        <source>renamed?</source>
        <translation>可能是改名</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>source of the area</source>
        <translation>面积来源</translation>
    </message>
    <message>
        <source>use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>是否计票</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>是否交付</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>home</source>
        <translation>住处</translation>
    </message>
    <message>
        <source>born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>buildings carried</source>
        <translation>负责楼栋</translation>
    </message>
</context>
<context>
    <name>RepresentativeDialog</name>
    <message>
        <source>Add a representative</source>
        <translation>添加居民代表</translation>
    </message>
    <message>
        <source>Change a representative</source>
        <translation>更改居民代表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Buildings carried</source>
        <translation>负责楼栋</translation>
    </message>
    <message>
        <source>such as 3幢、5幢1单元</source>
        <translation>例如 3幢、5幢1单元</translation>
    </message>
</context>
<context>
    <name>ResidentDialog</name>
    <message>
        <source>Add a resident</source>
        <translation>添加居民</translation>
    </message>
    <message>
        <source>Change a resident</source>
        <translation>更改居民</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住处</translation>
    </message>
    <message>
        <source>such as 3-1-502; may be empty</source>
        <translation>例如 3-1-502，可以不填</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>such as 1990-3-7; empty for a grown-up whose day is not known</source>
        <translation>例如 1990-3-7；成年人不知道日期的可以不填</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Take back in</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>{names} ({count} in all) will be in the register again, with the owner and the area they had. Votes opened already do not change.</source>
        <translation>{names}（共 {count} 套）将恢复在册，业主和面积同移出前。已经开始的投票不受影响。</translation>
    </message>
</context>
<context>
    <name>ResultsBar</name>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>All sheets…</source>
        <translation>全部表单…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Save the notice as PDF…</source>
        <translation>结果公示存为 PDF…</translation>
    </message>
    <message>
        <source>Export results… (Ctrl+E)</source>
        <translation>导出结果…（Ctrl+E）</translation>
    </message>
    <message>
        <source>Counting screen (Ctrl+D)</source>
        <translation>唱票屏（Ctrl+D）</translation>
    </message>
    <message>
        <source>Opinions… (Ctrl+Shift+O)</source>
        <translation>意见…（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Compare with another vote…</source>
        <translation>与另一次表决对比…</translation>
    </message>
    <message>
        <source>Settled versions, objections… (Ctrl+J)</source>
        <translation>核定结果与异议…（Ctrl+J）</translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>Up / Down</source>
        <translation>↑ / ↓</translation>
    </message>
    <message>
        <source>the matter before, the one after</source>
        <translation>上一事项、下一事项</translation>
    </message>
    <message>
        <source>print preview of the result notice</source>
        <translation>打印预览表决结果公示</translation>
    </message>
    <message>
        <source>No topic is chosen.</source>
        <translation>还没有选定投票主题。</translation>
    </message>
    <message>
        <source>Choose one at the top, or make a new one under “Topics”.</source>
        <translation>请在上方选择一个主题，或在“投票主题”中新建。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计票…</translation>
    </message>
    <message>
        <source>“{title}” is not open yet.</source>
        <translation>“{title}”还没有开始投票。</translation>
    </message>
    <message>
        <source>Open the voting under “Topics”. The results show here after that.</source>
        <translation>请在“投票主题”中开始投票，之后这里显示计票结果。</translation>
    </message>
</context>
<context>
    <name>RetireDialog</name>
    <message>
        <source>Retire</source>
        <translation>移出名册</translation>
    </message>
    <message>
        <source>{names} ({count} in all) will not be in the register any more. They stay on record, and votes opened already do not change.</source>
        <translation>将移出名册：{names}（共 {count} 项）。原有内容仍留在记录里，已经开始的投票不受影响。</translation>
    </message>
</context>
<context>
    <name>ReviewSentences</name>
    <message>
        <source>As “{role}” you may not do this: it belongs to {right}. Please ask a colleague who may.</source>
        <translation>您是{role}，不能做这一步（需要“{right}”的权限）。请找有权限的同事。</translation>
    </message>
    <message>
        <source>Nobody approves what he does himself. Please ask another supervisor.</source>
        <translation>自己的操作不能由自己同意。请找另一位主管。</translation>
    </message>
    <message>
        <source>{name} may not approve this. Please ask a supervisor or an administrator.</source>
        <translation>{name}没有同意的权限。请找主管或管理员。</translation>
    </message>
    <message>
        <source>You keyed paper number {number} yourself. The second time somebody else has to key it.</source>
        <translation>第 {number} 号票的第一遍是您录入的，第二遍须由别人录入。</translation>
    </message>
    <message>
        <source>You keyed paper number {number} yourself. Somebody else has to decide on it.</source>
        <translation>第 {number} 号票由您本人录入，须由他人裁定。</translation>
    </message>
    <message>
        <source>On paper number {number} there is nothing to decide any more.</source>
        <translation>第 {number} 号票已经没有要裁定的了。</translation>
    </message>
    <message>
        <source>{count} papers wait for their second reading. Results can be seen and printed when all of them are checked.</source>
        <translation>还有 {count} 张待复核，复核完才显示和打印结果。</translation>
    </message>
    <message>
        <source>This vote shows its turnout only while it is open. Results can be seen and printed when it is closed.</source>
        <translation>本次表决在投票期间只显示参与情况。投票结束后才能查看和打印结果。</translation>
    </message>
    <message>
        <source>The result cannot be settled yet:
{points}
Please do this first, or settle with a reason.</source>
        <translation>还不能核定结果：
{points}
请先处理，或写明原因后核定。</translation>
    </message>
    <message>
        <source>{count} papers wait for their second reading. Somebody else keys them.</source>
        <translation>{count} 张票待复核。请由另一人录入第二遍。</translation>
    </message>
    <message>
        <source>On {count} papers both readings differ. A supervisor decides (Ctrl+Shift+R).</source>
        <translation>{count} 张票两次录入不一致。请由主管裁定（Ctrl+Shift+R）。</translation>
    </message>
    <message>
        <source>{count} batches are not finished (number {which}). Finish them on the entry page (Ctrl+B); that is possible after the end of the vote as well.</source>
        <translation>{count} 个批次没有结束（第 {which} 批）。请在“录入”中结束（Ctrl+B），投票结束后也可以办。</translation>
    </message>
    <message>
        <source>{count} papers were begun and not stored (number {which}). Open the vote again to key them to the end, or give them up on the entry page.</source>
        <translation>{count} 张票录了一部分没有保存（{which}）。要录完请重新开放投票，不要的在“录入”中放弃。</translation>
    </message>
    <message>
        <source>On {count} voters whose papers disagree no ruling was made. They stay undecided in the result, which does not turn on them.</source>
        <translation>有 {count} 人的票意见不一致，没有作出认定。他们在结果中列为待认定，不影响结论。</translation>
    </message>
    <message>
        <source>Of withdrawn batches {count} papers are not keyed again: {which}. Open the vote again and key them in a new batch.</source>
        <translation>已作废批次中还有 {count} 张没有重录：{which}。请重新开放投票，建新批次重录。</translation>
    </message>
    <message>
        <source>{count} objections to the result posted before are not answered (number {which}). Answer them under “Settled results and objections” (Ctrl+J).</source>
        <translation>有 {count} 条异议未答复（第 {which} 条）。请在“核定结果与异议”（Ctrl+J）中答复。</translation>
    </message>
    <message>
        <source>In {count} batches the two figures differ without a reason (number {which}). Look for the papers, or withdraw the batch and key it again.</source>
        <translation>{count} 个批次的张数对不上，也没有说明（第 {which} 批）。请查找纸票，或撤回整批重录。</translation>
    </message>
    <message>
        <source>{count} papers more came back than were issued. Look for foreign papers and duplicates.</source>
        <translation>收回比发出多 {count} 张。请查找外来票和重复票。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Papers read differently – {title}</source>
        <translation>裁定不一致的票 — {title}</translation>
    </message>
    <message>
        <source>Looking for differences…</source>
        <translation>正在查找不一致的票…</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>the paper as a whole</source>
        <translation>整张票</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>void: {why}</source>
        <translation>无效：{why}</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>No. {label}: {title}</source>
        <translation>第 {label} 项：{title}</translation>
    </message>
    <message>
        <source>1  the first is right ({name})</source>
        <translation>1  第一遍对（{name}）</translation>
    </message>
    <message>
        <source>2  the second is right ({name})</source>
        <translation>2  第二遍对（{name}）</translation>
    </message>
    <message>
        <source>3  key it once more</source>
        <translation>3  对照纸票重录</translation>
    </message>
    <message>
        <source>4  void as a whole</source>
        <translation>4  整张无效</translation>
    </message>
    <message>
        <source>as it stands on the paper</source>
        <translation>以纸票为准</translation>
    </message>
    <message>
        <source>a wrong key was pressed</source>
        <translation>按错键</translation>
    </message>
    <message>
        <source>the wrong line was read</source>
        <translation>看错行</translation>
    </message>
    <message>
        <source>the writing is hard to read; two people looked at it</source>
        <translation>字迹不清，经两人共同辨认</translation>
    </message>
    <message>
        <source>another reason…</source>
        <translation>其他原因…</translation>
    </message>
    <message>
        <source>No. {paper}: why is it decided so?</source>
        <translation>第 {paper} 号票：为什么这样裁定？</translation>
    </message>
    <message>
        <source>No. {paper}: why is the whole paper void?</source>
        <translation>第 {paper} 号票：整张无效的原因？</translation>
    </message>
    <message>
        <source>No. {paper} is decided: the first reading is right.</source>
        <translation>第 {paper} 号票已裁定：第一遍对。</translation>
    </message>
    <message>
        <source>No. {paper} is decided: the second reading is right.</source>
        <translation>第 {paper} 号票已裁定：第二遍对。</translation>
    </message>
    <message>
        <source>No. {paper} is decided: as it was keyed once more.</source>
        <translation>第 {paper} 号票已裁定：以重录为准。</translation>
    </message>
    <message>
        <source>No. {paper} is decided: void as a whole.</source>
        <translation>第 {paper} 号票已裁定：整张无效。</translation>
    </message>
    <message>
        <source>Take the paper in hand and compare. Keys 1 to 4 decide, Esc goes back.</source>
        <translation>请拿出纸票对照。按 1 到 4 裁定，按 Esc 返回。</translation>
    </message>
    <message>
        <source>Key only what differs, from the paper. Enter ends, Esc goes back.</source>
        <translation>对照纸票，只录不一致的事项。回车结束，Esc 返回。</translation>
    </message>
    <message>
        <source>No. {paper} is the paper at hand. Go on with it.</source>
        <translation>第 {paper} 号就是手上这张，请接着做。</translation>
    </message>
    <message>
        <source>No. {scanned} was scanned and not taken: no. {paper} is at hand. Decide on that one first, or go back with Esc; then scan again.</source>
        <translation>扫到第 {scanned} 号，没有收：手上是第 {paper} 号。请先裁定这一张，或按 Esc 返回后再扫。</translation>
    </message>
    <message>
        <source>A reading was corrected meanwhile. Please compare once more.</source>
        <translation>有人刚更正了其中一遍，请再对照一次。</translation>
    </message>
    <message>
        <source>{count} papers to decide.</source>
        <translation>待裁定 {count} 张。</translation>
    </message>
    <message>
        <source>There is nothing to decide.</source>
        <translation>没有要裁定的票。</translation>
    </message>
    <message>
        <source> {count} more were keyed by yourself; somebody else has to decide on them.</source>
        <translation>另有 {count} 张由您本人录入，须由他人裁定。</translation>
    </message>
    <message>
        <source>Type or scan the number of the paper in hand, or choose it and press Enter.</source>
        <translation>请键入或扫描手中这张票的票号，也可在表中选好后按回车。</translation>
    </message>
    <message>
        <source>“{text}” is no paper number. Please check it.</source>
        <translation>“{text}”不是票号，请核对。</translation>
    </message>
    <message>
        <source>{hours} h {minutes:02} min</source>
        <translation>{hours} 时 {minutes:02} 分</translation>
    </message>
</context>
<context>
    <name>RoleWords</name>
    <message>
        <source>Keys papers, records deliveries, prepares votes.</source>
        <translation>录入表决票，登记送达，准备表决。</translation>
    </message>
    <message>
        <source>As a clerk; also decides where readings differ, consents to corrections, settles and publishes results.</source>
        <translation>录入员能做的都能做；还可裁定不一致的票，同意更正，核定和公示结果。</translation>
    </message>
    <message>
        <source>Looks at everything and changes nothing.</source>
        <translation>只看，什么都不能改。</translation>
    </message>
    <message>
        <source>May do everything, and says who works here.</source>
        <translation>什么都能做，并管理操作员。</translation>
    </message>
</context>
<context>
    <name>RollActs</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Withdrawn with the papers {numbers}.</source>
        <translation>已撤出，票号 {numbers} 一并撤出。</translation>
    </message>
    <message>
        <source>The new paper has the number {number}.</source>
        <translation>已登记，新票号为 {number}。</translation>
    </message>
    <message>
        <source>The roll is corrected.</source>
        <translation>表决名册已更正。</translation>
    </message>
</context>
<context>
    <name>RollDialog</name>
    <message>
        <source>Correct the roll</source>
        <translation>更正表决名册</translation>
    </message>
    <message>
        <source>such as 89.56</source>
        <translation>如 89.56</translation>
    </message>
    <message>
        <source>The roll was fixed when the vote was opened. Each correction is put on record with its reason; numbers are never given a second time.</source>
        <translation>表决名册在开始投票时已固定。每次更正都连同理由记入记录；编号不会重复使用。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记更正</translation>
    </message>
    <message>
        <source>What</source>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>更正对象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>entrance</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Area, ㎡</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>paper number, room or name</source>
        <translation>票号、房号或姓名</translation>
    </message>
    <message>
        <source>paper number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>number or name of the voter</source>
        <translation>表决人编号或姓名</translation>
    </message>
    <message>
        <source>The room is missing.</source>
        <translation>请填写房号。</translation>
    </message>
    <message>
        <source>The reason is missing. Please enter one.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>The area is missing. Please enter it.</source>
        <translation>请填面积。</translation>
    </message>
</context>
<context>
    <name>RollWatch</name>
    <message>
        <source>Today: {voters} representatives for {people} people with {area} ㎡, {papers} papers</source>
        <translation>按今天的名册：{voters} 名代表，代表 {people} 人、{area}㎡，表决票 {papers} 张</translation>
    </message>
    <message>
        <source>Today: {people} people with {area} ㎡, {papers} papers</source>
        <translation>按今天的名册：{people} 人、{area}㎡，表决票 {papers} 张</translation>
    </message>
    <message>
        <source>Today: {people} households, {papers} papers</source>
        <translation>按今天的名册：{people} 户，表决票 {papers} 张</translation>
    </message>
    <message>
        <source>Today: {people} people, {papers} papers</source>
        <translation>按今天的名册：{people} 人，表决票 {papers} 张</translation>
    </message>
</context>
<context>
    <name>RollWords</name>
    <message>
        <source>name or telephone of a voter</source>
        <translation>更正姓名、电话</translation>
    </message>
    <message>
        <source>area of a paper</source>
        <translation>更正一张票的面积</translation>
    </message>
    <message>
        <source>another paper for one lost or spoilt</source>
        <translation>补发一张票（遗失、损坏）</translation>
    </message>
    <message>
        <source>withdraw a paper</source>
        <translation>撤出一张票</translation>
    </message>
    <message>
        <source>withdraw a voter</source>
        <translation>撤出一位表决人</translation>
    </message>
    <message>
        <source>add a voter who was left out</source>
        <translation>补登一位表决人</translation>
    </message>
    <message>
        <source>add a property of a voter</source>
        <translation>补登表决人的一处房屋</translation>
    </message>
    <message>
        <source>What is printed from now on shows the new name.</source>
        <translation>以后打印的内容用新的姓名。</translation>
    </message>
    <message>
        <source>The voter&apos;s area and the whole area follow at once.</source>
        <translation>表决人的面积和总面积随即改变。</translation>
    </message>
    <message>
        <source>The old number is not valid any more; a new paper with the next number takes its place. What was keyed for the old one stays on record and is not counted.</source>
        <translation>原票号作废，按下一个编号补发新票。原票已录入的内容保留在记录中，不再计票。</translation>
    </message>
    <message>
        <source>The paper and its area are not counted any more. What was keyed for it stays on record.</source>
        <translation>这张票及其面积不再计算。已录入的内容保留在记录中。</translation>
    </message>
    <message>
        <source>The voter and all papers are not counted any more, and the whole becomes smaller. What was keyed for them stays on record.</source>
        <translation>这位表决人及其全部表决票不再计算，总数相应减少。已录入的内容保留在记录中。</translation>
    </message>
    <message>
        <source>The voter gets the next number and one paper, and the whole becomes larger.</source>
        <translation>按下一个编号登记并发一张票，总数相应增加。</translation>
    </message>
    <message>
        <source>The voter gets one more paper with the next number; the area grows, the people stay as many as they are.</source>
        <translation>按下一个编号给这位表决人加发一张票；面积增加，人数不变。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{target}. Already returned: {numbers}. What was keyed will not be counted any more.</source>
        <translation>{target}。其中{numbers}号票已经收回，撤出后所录入的内容不再计票。</translation>
    </message>
    <message>
        <source>Paper {number}</source>
        <translation>第 {number} 号票</translation>
    </message>
    <message>
        <source>{name} (voter {number})</source>
        <translation>{name}（表决人 {number} 号）</translation>
    </message>
    <message>
        <source>Paper {number}, {place}: {voter}, {area} ㎡</source>
        <translation>第 {number} 号票&#x3000;{place}&#x3000;{voter}&#x3000;{area} ㎡</translation>
    </message>
</context>
<context>
    <name>RoundDialog</name>
    <message>
        <source>Deliver a building</source>
        <translation>整栋登记送达</translation>
    </message>
    <message>
        <source>Buildings and entrances</source>
        <translation>楼栋和单元</translation>
    </message>
    <message>
        <source>such as: 0502, 1-0301</source>
        <translation>如：0502、1-0301</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Rooms where the paper could not be left, separated by commas.</source>
        <translation>没能送到的房号，用顿号或逗号隔开。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>{place}&#x3000;{papers} papers, {left} left</source>
        <translation>{place}&#x3000;共 {papers} 张，还有 {left} 张</translation>
    </message>
    <message>
        <source>Tick the buildings or entrances.</source>
        <translation>请勾选楼栋或单元。</translation>
    </message>
</context>
<context>
    <name>RuleExample</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{said}.</source>
        <translation>{said}。</translation>
    </message>
    <message>
        <source>of {whole}, {bound} must take part</source>
        <translation>{whole}中{bound}参与</translation>
    </message>
    <message>
        <source>of {whole} with a paper handed out, {bound} must take part</source>
        <translation>如票已全部发出，{whole}中{bound}参与</translation>
    </message>
    <message>
        <source>of all {whole}</source>
        <translation>全体{whole}</translation>
    </message>
    <message>
        <source>if all papers of {whole} are handed out</source>
        <translation>如{whole}的票全部发出</translation>
    </message>
    <message>
        <source>if papers of {whole} come back</source>
        <translation>如收回{whole}的票</translation>
    </message>
    <message>
        <source>if {whole} vote validly</source>
        <translation>如有效票为{whole}</translation>
    </message>
    <message>
        <source>if {whole} take part</source>
        <translation>如有{whole}参与</translation>
    </message>
    <message>
        <source>{of_what}, {asked}</source>
        <translation>{of_what}，{asked}</translation>
    </message>
    <message>
        <source>{bound} must vote for an option</source>
        <translation>得票{bound}</translation>
    </message>
    <message>
        <source>{bound} must vote for a candidate</source>
        <translation>候选人得票{bound}</translation>
    </message>
    <message>
        <source>{bound} must agree to a candidate</source>
        <translation>每名候选人须{bound}同意</translation>
    </message>
    <message>
        <source>{bound} must be satisfied</source>
        <translation>其中{bound}满意</translation>
    </message>
    <message>
        <source>{bound} must agree</source>
        <translation>其中{bound}同意</translation>
    </message>
    <message>
        <source>more than {area} ㎡</source>
        <translation>超过 {area} ㎡ </translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>至少{amount}</translation>
    </message>
    <message>
        <source>{area} ㎡</source>
        <translation> {area} ㎡ </translation>
    </message>
    <message>
        <source>{count} households</source>
        <translation> {count} 户</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation> {count} 人</translation>
    </message>
</context>
<context>
    <name>RuleField</name>
    <message>
        <source>Rule</source>
        <translation>表决规则</translation>
    </message>
    <message>
        <source>{name} (compare with the law in force)</source>
        <translation>{name}（请核对现行法）</translation>
    </message>
    <message>
        <source>own rule</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>general matter</source>
        <translation>一般事项</translation>
    </message>
    <message>
        <source>special matter</source>
        <translation>特别事项</translation>
    </message>
    <message>
        <source>residents&apos; meeting</source>
        <translation>居民会议</translation>
    </message>
    <message>
        <source>household representatives</source>
        <translation>户代表会议</translation>
    </message>
    <message>
        <source>residents&apos; representatives</source>
        <translation>居民代表会议</translation>
    </message>
    <message>
        <source>committee election</source>
        <translation>居委会选举</translation>
    </message>
    <message>
        <source>committee election, further round</source>
        <translation>居委会另行选举</translation>
    </message>
    <message>
        <source>satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>most votes win</source>
        <translation>得票多者当选</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计票</translation>
    </message>
</context>
<context>
    <name>RulingSheet</name>
    <message>
        <source>Ruling</source>
        <translation>作出认定</translation>
    </message>
    <message>
        <source>Store the ruling</source>
        <translation>保存认定</translation>
    </message>
    <message>
        <source>{name} returned papers that disagree:</source>
        <translation>{name}交回的票意见不一致：</translation>
    </message>
    <message>
        <source>As a person, the voter counts for:</source>
        <translation>该表决人的人数计入：</translation>
    </message>
    <message>
        <source>Reason, as it will stand on record</source>
        <translation>认定理由（将记录在案）</translation>
    </message>
    <message>
        <source>The area of each paper stays with its own option. A later ruling replaces this one.</source>
        <translation>各票的面积仍按各自的意见计入。以后可以重新认定，以最后一次为准。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No. {number}  {room}  {area}  {marks}</source>
        <translation>第 {number} 号&#x3000;{room}&#x3000;{area}&#x3000;{marks}</translation>
    </message>
</context>
<context>
    <name>ScanGuard</name>
    <message>
        <source>The scan was not taken: log in first, then scan.</source>
        <translation>扫到的没有录入：请先登录再扫。</translation>
    </message>
</context>
<context>
    <name>ScopeSection</name>
    <message>
        <source>each representative is one person</source>
        <translation>每名代表计 1 人</translation>
    </message>
    <message>
        <source>each carries the people and area of their buildings</source>
        <translation>每名代表按所代表楼栋的人数和面积计</translation>
    </message>
    <message>
        <source>the whole estate</source>
        <translation>整个小区</translation>
    </message>
    <message>
        <source>chosen buildings and entrances</source>
        <translation>部分楼栋、单元</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>记名</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>无记名</translation>
    </message>
    <message>
        <source>Who is counted</source>
        <translation>表决人</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>表决票</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Papers are</source>
        <translation>投票方式</translation>
    </message>
    <message>
        <source>The rule of matter {numbers} weighs area. Choose one that counts people only, or vote by name.</source>
        <translation>第 {numbers} 项的表决规则要按面积计算，无记名投票算不出面积。请改用只计人数的规则，或者改为记名。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>one paper for each voter</source>
        <translation>每名表决人一张票</translation>
    </message>
    <message>
        <source>buildings still to be chosen</source>
        <translation>还没有选楼栋</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{places} and others, {count} in all</source>
        <translation>{places}等 {count} 处</translation>
    </message>
    <message>
        <source>No paper is ever linked to a voter; only who was handed one is on record. So nobody&apos;s area can be added to a vote: the rule counts people only.</source>
        <translation>任何一张票都查不到是谁投的，只登记谁领过票。因此无法按面积计票，只能用只计人数的规则。</translation>
    </message>
    <message>
        <source>Each numbered paper belongs to a voter, and can be checked and mended.</source>
        <translation>每张有编号的票对应一位表决人，可以核对和更正。</translation>
    </message>
</context>
<context>
    <name>ScopeTree</name>
    <message>
        <source>Building, entrance</source>
        <translation>楼栋、单元</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>套数</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Area (㎡)</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>Buildings and entrances</source>
        <translation>楼栋和单元</translation>
    </message>
    <message>
        <source>{place} (not in the register)</source>
        <translation>{place}（名册中没有）</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>“{path}” is already in use in this count. Choose another name for the result.</source>
        <translation>“{path}”是本次计票正在使用的文件。请给结果另起一个文件名。</translation>
    </message>
    <message>
        <source>“{path}” is no file that can be written. Choose a file name for the result.</source>
        <translation>“{path}”不是可以写入的文件。请给结果指定一个文件名。</translation>
    </message>
    <message>
        <source>It is near {cell}.</source>
        <translation>位置在 {cell} 附近。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>已停止，什么都没有保存。</translation>
    </message>
    <message>
        <source>The folder “{path}” is not empty. Choose an empty folder or a new one.</source>
        <translation>文件夹“{path}”里已有内容。请换一个空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>The data in “{path}” cannot be read: it is damaged, or it is no office file. Please open a backup copy.</source>
        <translation>“{path}”中的数据无法读取，可能已损坏，或者不是本程序的数据。请打开备份。</translation>
    </message>
    <message>
        <source>There is no office data in “{path}”. It may have been moved: choose the folder where it is now.</source>
        <translation>“{path}”中没有本程序的数据，可能已移走。请选择现在所在的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written to. Check the rights of the folder, or whether the disk is write-protected.</source>
        <translation>“{path}”不能写入。请检查文件夹的权限，或磁盘是否写保护。</translation>
    </message>
    <message>
        <source>This office is open in another window or program. Close it there first.</source>
        <translation>本单位的数据正在另一个窗口中使用。请先在那里关闭。</translation>
    </message>
    <message>
        <source>The disk is full, and the last step was not stored. Free some space, then do it again.</source>
        <translation>磁盘已满，刚才这一步没有保存。请清出空间后重做一次。</translation>
    </message>
    <message>
        <source>The disk reports an error at “{path}”, and the last step was not stored. Make a copy of the data on another disk before going on.</source>
        <translation>磁盘在“{path}”处出错，刚才这一步没有保存。请先把数据复制到其他磁盘，再继续。</translation>
    </message>
    <message>
        <source>This data was written by a newer version of the program. Please install the newer version.</source>
        <translation>这些数据是更新版本的程序保存的。请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>“{path}” exists already. Choose another name.</source>
        <translation>“{path}”已存在，请换一个名称。</translation>
    </message>
    <message>
        <source>The name is missing. Please enter one.</source>
        <translation>名称为空，请填写。</translation>
    </message>
    <message>
        <source>{name} cannot log in to this office. Choose another operator.</source>
        <translation>{name}不能登录本单位，请选择其他操作员。</translation>
    </message>
    <message>
        <source>There is or was an operator named {name}. Choose another name, such as with the department.</source>
        <translation>已有或曾有名为{name}的操作员。请换一个名字，例如加上部门。</translation>
    </message>
    <message>
        <source>You cannot take your own access away. Another operator can do that.</source>
        <translation>不能停用自己的登录，请由其他操作员办理。</translation>
    </message>
    <message>
        <source>The password is too short. Choose one of at least {least} characters.</source>
        <translation>密码太短，至少要 {least} 位。</translation>
    </message>
    <message>
        <source>The password is wrong. Tries left: {left}; after that there is a wait of 1 minute.</source>
        <translation>密码不对。还可以再试 {left} 次，之后要等 1 分钟。</translation>
    </message>
    <message>
        <source>The password was wrong three times. Please try again in {seconds} seconds.</source>
        <translation>密码已错 3 次。请在 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>This computer has too little memory left to check the password. Please close other programs, then try again.</source>
        <translation>电脑内存不足，无法核对密码。请关闭其他程序，再试一次。</translation>
    </message>
    <message>
        <source>The key file “{path}” is missing, and without it the data cannot be opened. Please put the whole folder back from a backup copy.</source>
        <translation>密钥文件“{path}”不见了，无法打开数据。请用备份恢复整个文件夹。</translation>
    </message>
    <message>
        <source>The key file “{path}” is damaged, and without it the data cannot be opened. Please put the folder back from a backup copy.</source>
        <translation>密钥文件“{path}”已损坏，无法打开数据。请用备份恢复整个文件夹。</translation>
    </message>
    <message>
        <source>This is not a recovery key: a character is wrong or missing. Compare it with the paper, group by group.</source>
        <translation>恢复密钥有误，有字符打错或遗漏。请对照纸面逐组核对。</translation>
    </message>
    <message>
        <source>This recovery key belongs to another office. Please look for the right paper.</source>
        <translation>这不是本单位的恢复密钥。请找到本单位的那一份。</translation>
    </message>
    <message>
        <source>The record is broken: entry {sequence} is missing or out of order. Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>记录链不完整：第 {sequence} 条缺失或顺序不对。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>The record is broken: entry {sequence} does not follow from the one before. Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>记录链不完整：第 {sequence} 条与上一条不衔接。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>The record is broken: entry {sequence} was changed from outside. Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>记录链不完整：第 {sequence} 条被改动过。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>Data was changed from outside: it does not agree with entry {sequence} of the record. Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>数据被改动过：与记录链第 {sequence} 条不符。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>Data is missing that entry {sequence} of the record speaks of. Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>数据有缺失：少了记录链第 {sequence} 条写入的内容。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>There is more data than entry {sequence} of the record speaks of. Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>数据有增添：多于记录链第 {sequence} 条写入的内容。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>There is data that no entry of the record speaks of. Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>有来历不明的数据：记录链中没有对应的记录。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>It was changed from outside which version of an entry counts (entry {sequence} of the record). Do not go on; keep this folder as it is and open a backup copy.</source>
        <translation>数据的有效版本被改动过（记录链第 {sequence} 条）。请停止使用，原样保留本文件夹，改用备份。</translation>
    </message>
    <message>
        <source>A title is missing. Please enter one.</source>
        <translation>标题为空，请填写。</translation>
    </message>
    <message>
        <source>There is no matter to vote on. Please add at least one.</source>
        <translation>还没有表决事项，请至少填写一项。</translation>
    </message>
    <message>
        <source>This topic is not there any more. Choose another one.</source>
        <translation>找不到这个投票主题，请另选一个。</translation>
    </message>
    <message>
        <source>The register is still empty. Please import it first.</source>
        <translation>名册还是空的，请先导入名册。</translation>
    </message>
    <message>
        <source>A vote was opened on this register, so it cannot be replaced.</source>
        <translation>已有投票按这份名册开始，名册不能再替换。</translation>
    </message>
    <message>
        <source>{count} places of the file must be put right before it can be taken over.</source>
        <translation>表中有 {count} 处须改正，改好后才能导入。</translation>
    </message>
    <message>
        <source>There are no papers yet. They are numbered when the vote is opened.</source>
        <translation>还没有表决票。开始投票时才编号。</translation>
    </message>
    <message>
        <source>Nobody in the register is counted in this vote. Check the register, and who is counted.</source>
        <translation>按现在的名册和计票方式，没有可计票的人。请核对名册和“由谁表决”。</translation>
    </message>
    <message>
        <source>This cannot be done now: the vote is at the stage “{current}”.</source>
        <translation>现在不能这样做：本次投票的状态是“{current}”。</translation>
    </message>
    <message>
        <source>The reason is missing. Please enter one.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>The papers of this voter no longer disagree like that: one of them was corrected. Please look at the result again.</source>
        <translation>此人的票已经更正，意见与刚才所示不同。请重新查看结果。</translation>
    </message>
    <message>
        <source>“{text}” is not on the roll of this vote. Please check the number or the room on the paper.</source>
        <translation>“{text}”不在本次表决名册中。请核对票面上的票号或房号。</translation>
    </message>
    <message>
        <source>“{text}” fits {count} papers, such as {places}. Please type the building as well, or the paper number.</source>
        <translation>“{text}”有 {count} 张票符合，如{places}。请加上楼栋，或改用票号。</translation>
    </message>
    <message>
        <source>There is no paper number {number} in this vote. Please check the number.</source>
        <translation>本次投票没有第 {number} 号票，请核对票号。</translation>
    </message>
    <message>
        <source>Paper number {number} is not complete. Key every matter, or make it void.</source>
        <translation>第 {number} 号票还没有录完。请逐项录完，或作无效处理。</translation>
    </message>
    <message>
        <source>Paper number {number} was keyed by {operator} at {at}. To correct it, press F6.</source>
        <translation>第 {number} 号票已由{operator}在 {at} 录入。如需更正，请按 F6。</translation>
    </message>
    <message>
        <source>Paper number {number} was not keyed yet, so there is nothing to correct.</source>
        <translation>第 {number} 号票还没有录入，无须更正。</translation>
    </message>
    <message>
        <source>No papers can be taken: the vote is at the stage “{stage}”.</source>
        <translation>现在不能录入：本次投票的状态是“{stage}”。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Choose another folder, or close the file in other programs.</source>
        <translation>“{path}”无法写入。请换一个文件夹，或先在其他程序中关闭它。</translation>
    </message>
    <message>
        <source>The PDF “{path}” cannot be written. Choose another folder, or close it in other programs.</source>
        <translation>PDF 文件“{path}”无法写入。请换一个文件夹，或先在其他程序中关闭它。</translation>
    </message>
    <message>
        <source>The picture “{path}” cannot be written. Choose another folder.</source>
        <translation>图片“{path}”无法写入，请换一个文件夹。</translation>
    </message>
    <message>
        <source>The printer did not take the page. Check whether it is on and connected.</source>
        <translation>打印机没有响应。请检查是否开机、是否连接好。</translation>
    </message>
    <message>
        <source>The printer “{printer}” is not ready. Check whether it is on and connected.</source>
        <translation>打印机“{printer}”没有准备好。请检查是否开机、是否连接好。</translation>
    </message>
    <message>
        <source>A title has more than {longest} characters. Please shorten it.</source>
        <translation>标题超过 {longest} 个字，请缩短。</translation>
    </message>
    <message>
        <source>Only a draft can be changed: the vote is at the stage “{stage}”.</source>
        <translation>只有草稿可以修改，本次投票处于“{stage}”阶段。</translation>
    </message>
</context>
<context>
    <name>SheetBox</name>
    <message>
        <source>Sheet to be read</source>
        <translation>要读的工作表</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>{sheet}: {rows} rows, does not look like a register</source>
        <translation>{sheet}（{rows} 行，不像名册）</translation>
    </message>
    <message>
        <source>{sheet}: {rows} rows, hidden</source>
        <translation>{sheet}（{rows} 行，已隐藏）</translation>
    </message>
    <message>
        <source>{sheet}: {rows} rows</source>
        <translation>{sheet}（{rows} 行）</translation>
    </message>
</context>
<context>
    <name>SheetPaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>{title}.pdf</source>
        <translation>{title}.pdf</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
</context>
<context>
    <name>SheetSentences</name>
    <message>
        <source>There is no paper like that. Choose another building or other numbers.</source>
        <translation>没有这样的票。请另选楼栋或票号。</translation>
    </message>
    <message>
        <source>“{text}” is no paper number. Write them like this: 1~200, 317.</source>
        <translation>“{text}”不是票号。请这样写：1至200、317。</translation>
    </message>
    <message>
        <source>In a secret vote no paper belongs to a room: there is no list by room.</source>
        <translation>无记名投票的票不对应房屋，没有按户的表。</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Every building by itself, even where few papers came back</source>
        <translation>收回很少的楼栋也单独列出</translation>
    </message>
    <message>
        <source>Every building by itself, even where few papers came back, with exact areas</source>
        <translation>各楼栋单列，写明精确面积</translation>
    </message>
    <message>
        <source>Where few papers of a building came back, its line tells how people there voted. Such a sheet is for checking, not for posting.</source>
        <translation>收回很少的楼栋单独列出，会看出该楼栋住户的选择。这样的表只供核对，不得张贴。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{building} ({count} papers)</source>
        <translation>{building}（{count} 张）</translation>
    </message>
    <message>
        <source>no building</source>
        <translation>未写楼栋</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Sheets that left</source>
        <translation>已出表单</translation>
    </message>
    <message>
        <source>Every sheet of this vote that was printed or saved, with the check code on it. What is superseded is to be collected.</source>
        <translation>本次表决打印或保存过的表单及其校验码。已作废的请收回。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>SheetsWindow</name>
    <message>
        <source>Sheets: {title}</source>
        <translation>全部表单：{title}</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>全部表单</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Head and words of the office…</source>
        <translation>表头和用语…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make “{sheet}” like this?</source>
        <translation>这样生成“{sheet}”吗？</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表单</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>SideWindows</name>
    <message>
        <source>Choose one at the top, or make a new one under “Topics”.</source>
        <translation>请在上方选择一个主题，或在“投票主题”中新建。</translation>
    </message>
    <message>
        <source>No topic is chosen.</source>
        <translation>还没有选定投票主题。</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split an owner</source>
        <translation>拆分业主</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>The marked properties of {name} go to another person, who may have the same name. Votes opened already do not change.</source>
        <translation>把{name}名下勾选的房屋划给另一个人，两人可以同名。已经开始的投票不受影响。</translation>
    </message>
    <message>
        <source>Go to the other</source>
        <translation>划出的房屋</translation>
    </message>
    <message>
        <source>mark with the space bar</source>
        <translation>按空格键勾选</translation>
    </message>
    <message>
        <source>The other&apos;s name</source>
        <translation>另一人姓名</translation>
    </message>
    <message>
        <source>The other&apos;s phone</source>
        <translation>另一人电话</translation>
    </message>
    <message>
        <source>tells the two apart when a workbook is imported again</source>
        <translation>以后再导入表格时，靠它分清两个人</translation>
    </message>
</context>
<context>
    <name>SpoiltDialog</name>
    <message>
        <source>Spoilt paper</source>
        <translation>作废换票</translation>
    </message>
    <message>
        <source>paper number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>paper number or room</source>
        <translation>票号或房号</translation>
    </message>
    <message>
        <source>choose or write</source>
        <translation>选择或填写</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Spoil it and issue another</source>
        <translation>作废并换票</translation>
    </message>
    <message>
        <source>Another spoilt paper</source>
        <translation>再换一张</translation>
    </message>
    <message>
        <source>For a paper given back before it was cast: written on wrongly, stained or torn. Its number holds no more, and another one is issued to the same voter. The old paper is kept.</source>
        <translation>用于投出前退回的票：填错、污损或破损。原票号作废，给同一表决人另发一个新票号。原票收回保存。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>票</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The last digit of a paper number is its check digit: 17-3 is typed 173.</source>
        <translation>票号连校验位一起输，如 17-3 输 173。</translation>
    </message>
    <message>
        <source>The new number</source>
        <translation>新票号</translation>
    </message>
    <message>
        <source>Type the number of the spoilt paper first.</source>
        <translation>请先输入要作废的票号。</translation>
    </message>
    <message>
        <source>{count} papers fit. Please type the paper number.</source>
        <translation>有 {count} 张票符合，请输入票号。</translation>
    </message>
    <message>
        <source>The reason is missing. Please enter one.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Write this number on the new paper. The old one ({paper}) holds no more: take it back, mark it as spoilt and keep it.</source>
        <translation>请把新票号写在补发的票上。原票（{paper}）已作废：收回后注明“作废”，另行保存。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Put on record.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>No. {number} came back already, so it cannot be spoilt. If it was keyed wrongly, press F6 on the entry page to correct it.</source>
        <translation>第 {number} 号票已收回，不能作废换票。如录入有误，请到录入页按 F6 更正。</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>Filled in wrongly</source>
        <translation>填写错误</translation>
    </message>
    <message>
        <source>Stained or torn</source>
        <translation>污损或破损</translation>
    </message>
    <message>
        <source>Misprinted</source>
        <translation>印制有误</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失</translation>
    </message>
</context>
<context>
    <name>StageActs</name>
    <message>
        <source>Looking at the register…</source>
        <translation>正在核对名册…</translation>
    </message>
    <message>
        <source>Numbering the papers…</source>
        <translation>正在编排票号…</translation>
    </message>
    <message>
        <source>Close the vote “{title}”?</source>
        <translation>结束投票“{title}”？</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>结束投票</translation>
    </message>
    <message>
        <source>Returned {returned} of {papers}; {out} papers are still out. No more papers can be keyed then. The vote can be opened again with a reason.</source>
        <translation>已收回 {returned} / {papers}，还有 {out} 张没有收回。结束后不能再录入。如需补录，可以填写原因后重新开放。</translation>
    </message>
    <message>
        <source>Why is it closed early? The reason stays on record.</source>
        <translation>为什么提前结束？原因会留在记录中。</translation>
    </message>
    <message>
        <source>Close the vote “{title}” before its last day?</source>
        <translation>提前结束“{title}”的投票？</translation>
    </message>
    <message>
        <source>Settle the result of “{title}”?</source>
        <translation>核定“{title}”的结果？</translation>
    </message>
    <message>
        <source>Settle the result</source>
        <translation>核定结果</translation>
    </message>
    <message>
        <source>No paper, ruling or voter can be changed then, and notices are printed as the final result. It can be taken back with a reason.</source>
        <translation>核定以后，表决票、认定和表决名册都不能再改，公示按正式结果打印。如有差错，可以说明理由撤销核定。</translation>
    </message>
    <message>
        <source>Settle all the same</source>
        <translation>仍然核定</translation>
    </message>
    <message>
        <source>Why is it settled as it is? The reason stays on record.</source>
        <translation>为什么就此核定？理由会留在记录中。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计票…</translation>
    </message>
    <message>
        <source>Is the result notice of “{title}” posted?</source>
        <translation>“{title}”的结果公示已经张贴了吗？</translation>
    </message>
    <message>
        <source>Record as published</source>
        <translation>登记为已公示</translation>
    </message>
    <message>
        <source>Archive “{title}”?</source>
        <translation>归档“{title}”？</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>The vote can be looked at and printed; papers, count and result cannot be changed any more. There is no way back.</source>
        <translation>归档以后仍可查看和打印，但票、计票和结果都不能再改动，也不能退回。</translation>
    </message>
    <message>
        <source>Archive “{title}” while objections are taken?</source>
        <translation>异议期未满，现在归档“{title}”？</translation>
    </message>
    <message>
        <source>Archive “{title}” with objections not answered?</source>
        <translation>“{title}”还有异议未答复，确定归档吗？</translation>
    </message>
    <message>
        <source>Why is it archived early? The reason stays on record.</source>
        <translation>为什么提前归档？原因会留在记录中。</translation>
    </message>
    <message>
        <source>Why is the vote “{title}” opened again?</source>
        <translation>重新开放投票“{title}”的原因：</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新开放</translation>
    </message>
    <message>
        <source>The reason stays on record. Notices already printed do not hold any more and must be taken down.</source>
        <translation>原因会记入操作记录。已打印的公示随即作废，请收回。</translation>
    </message>
    <message>
        <source>Why is the result of “{title}” not final any more?</source>
        <translation>为什么撤销“{title}”的核定？</translation>
    </message>
    <message>
        <source>Take the settling back</source>
        <translation>撤销核定</translation>
    </message>
    <message>
        <source>The reason stays on record. Final notices already printed will be marked as superseded; please collect them. The vote is closed then, and can be settled again.</source>
        <translation>理由会留在记录中。已打印的正式公示将标为“已作废”，请收回。撤销后回到投票结束，可以重新核定。</translation>
    </message>
    <message>
        <source>Why is the published result of “{title}” taken down?</source>
        <translation>为什么撤下“{title}”的公示？</translation>
    </message>
    <message>
        <source>Take the result down</source>
        <translation>撤下公示</translation>
    </message>
    <message>
        <source>The reason stays on record. The notices that hang will be marked as superseded; please take them down. The vote is closed then, and can be settled and published again. Objections that still come are recorded all the same.</source>
        <translation>理由会留在记录中。已张贴的公示将标为“已作废”，请揭下。撤下后回到投票结束，可以重新核定、公示；异议期内收到的异议照样登记。</translation>
    </message>
    <message>
        <source>Put the draft “{title}” aside?</source>
        <translation>弃用草稿“{title}”？</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>弃用</translation>
    </message>
    <message>
        <source>It is not listed any more, but nothing is deleted: under “More”, drafts put aside can be shown and brought back.</source>
        <translation>弃用后不再列出，但不会删除；可以在“更多”里显示并恢复。</translation>
    </message>
</context>
<context>
    <name>StageChip</name>
    <message>
        <source>open; voting from {day} on</source>
        <translation>已开启 · {day}起投票</translation>
    </message>
    <message>
        <source>days left: {days}</source>
        <translation>还剩 {days} 天</translation>
    </message>
    <message>
        <source>last day today</source>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>ended {days} days ago</source>
        <translation>已过截止日 {days} 天</translation>
    </message>
</context>
<context>
    <name>StageMenu</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Take the settling back…</source>
        <translation>撤销核定…</translation>
    </message>
    <message>
        <source>Take the result down…</source>
        <translation>撤下公示…</translation>
    </message>
    <message>
        <source>Papers read differently… (Ctrl+Shift+R)</source>
        <translation>裁定不一致的票…（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Settled versions, objections… (Ctrl+J)</source>
        <translation>核定结果与异议…（Ctrl+J）</translation>
    </message>
    <message>
        <source>Correct the roll…</source>
        <translation>更正表决名册…</translation>
    </message>
    <message>
        <source>Online answers…</source>
        <translation>线上答复…</translation>
    </message>
    <message>
        <source>Save paper numbers and barcodes…</source>
        <translation>导出票号和条码…</translation>
    </message>
    <message>
        <source>Count another way, as a trial…</source>
        <translation>换一种办法测算…</translation>
    </message>
    <message>
        <source>Put the draft aside…</source>
        <translation>弃用草稿…</translation>
    </message>
    <message>
        <source>Bring the draft back</source>
        <translation>恢复草稿</translation>
    </message>
    <message>
        <source>Save the dates as a calendar…</source>
        <translation>保存为日历文件…</translation>
    </message>
    <message>
        <source>Dates this office keeps to…</source>
        <translation>本单位的日期规定…</translation>
    </message>
    <message>
        <source>Show drafts put aside</source>
        <translation>显示弃用的草稿</translation>
    </message>
</context>
<context>
    <name>StageNotes</name>
    <message>
        <source>The last day of voting is {day}, which is still to come. Whoever has not voted by now cannot vote any more, and the notice will say that the vote was closed early.</source>
        <translation>投票截止日是{day}，尚未到期。现在结束，尚未投票的人就不能再投票，公示上会写明提前结束的日期。</translation>
    </message>
    <message>
        <source>Voting begins only on {day}; today is {today}. Closed now, the vote ends before it was announced to begin: voters who keep to the announced days cannot vote any more, and the notice will say so.</source>
        <translation>投票{day}才开始，今天是{today}。现在结束，公告的投票期还没有开始就已经结束，按公告日期来投票的人都不能再投，结果公示也会如实写明。</translation>
    </message>
    <message>
        <source>{count} batches are not finished (number {which}). They can be finished after the end as well; nothing is keyed into them any more.</source>
        <translation>{count} 个批次没有结束（第 {which} 批）。结束投票后还可以结束批次，但不能再录入。</translation>
    </message>
    <message>
        <source>{count} papers were begun and not stored: {which}. Once the vote is closed they can only be given up.</source>
        <translation>{count} 张票录了一部分没有保存：{which}。结束投票后只能放弃。</translation>
    </message>
    <message>
        <source>Of withdrawn batches {count} papers are not keyed again: {which}. Once the vote is closed they count as not returned.</source>
        <translation>已作废批次中还有 {count} 张没有重录：{which}。结束投票后按未收回计。</translation>
    </message>
    <message>
        <source>Objections are taken until {day}, which is not over yet. Those that still come can be recorded and answered, but the result cannot be taken down any more.</source>
        <translation>异议期到{day}，还没有结束。归档后收到的异议仍可登记、答复，但结果不能再撤下。</translation>
    </message>
    <message>
        <source>Places stay empty, because of equal votes: {titles}. Those who are equal stand again: make a new topic for the second vote under “New topic”.</source>
        <translation>得票并列、须重新投票的事项：{titles}。名额暂缺，请用“新建主题”为并列者另建一个投票主题。</translation>
    </message>
    <message>
        <source>Equal votes for the last place: {titles}. Places stay empty until a second vote among those who are equal: settle and post this result, then make a new topic for it.</source>
        <translation>得票并列、须重新投票的事项：{titles}。名额暂缺，待并列者重新投票产生。可先核定并公示本次结果，再为重新投票另建一个投票主题。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No final result notice was printed or saved yet. What hangs should be the final notice: if it is not printed, leave this and print it first.</source>
        <translation>还没有打印或保存过正式的结果公示。张贴的应是正式公示：还没有打印的，请先取消，打印后再登记。</translation>
    </message>
    <message>
        <source>This result was settled again. Please print the new notice first; those printed before do not hold any more.</source>
        <translation>结果重新核定过。请先打印新的公示，旧的已作废。</translation>
    </message>
    <message>
        <source>If the result turns out to be wrong, it can be taken down with a reason.</source>
        <translation>结果如有错误，可写明原因后撤下。</translation>
    </message>
    <message>
        <source>Objections run from today; their last day is {day}. If the result turns out to be wrong, it can be taken down with a reason.</source>
        <translation>今天公示，异议受理至{day}。如果结果有误，可以说明理由撤下公示。</translation>
    </message>
</context>
<context>
    <name>StageSaid</name>
    <message>
        <source>“{title}” is stored as a draft. Open the vote when all is right.</source>
        <translation>“{title}”已保存为草稿。核对无误后，请按“开始投票”。</translation>
    </message>
    <message>
        <source>“{title}” is open: {papers} papers. Next tab: entry (Ctrl+2).</source>
        <translation>“{title}”已开始投票，共 {papers} 张票。录入请到“录入”页（Ctrl+2）。</translation>
    </message>
    <message>
        <source>“{title}” is closed. The result is under “Results” (Ctrl+3).</source>
        <translation>“{title}”已结束投票。结果见“结果”页（Ctrl+3）。</translation>
    </message>
    <message>
        <source>The result of “{title}” is settled. Print the notice under “Results” (Ctrl+3).</source>
        <translation>“{title}”的结果已核定。请在“结果”页打印公示（Ctrl+3）。</translation>
    </message>
    <message>
        <source>“{title}” is published; objections run from today.</source>
        <translation>“{title}”已公示，从今天起受理异议。</translation>
    </message>
    <message>
        <source>“{title}” is archived.</source>
        <translation>“{title}”已归档。</translation>
    </message>
    <message>
        <source>The draft “{title}” is put aside.</source>
        <translation>草稿“{title}”已弃用。</translation>
    </message>
    <message>
        <source>“{title}” is open again: papers can be keyed. Notices already printed do not hold any more.</source>
        <translation>“{title}”已重新开放投票，可以继续录入。已打印的公示不再有效，请收回。</translation>
    </message>
    <message>
        <source>The settling of “{title}” is taken back; the vote is closed. Put right what is wrong, then settle it again.</source>
        <translation>“{title}”已撤销核定，回到投票结束。更正后请重新核定。</translation>
    </message>
    <message>
        <source>The published result of “{title}” is taken down; the vote is closed. Please take the notices down that hang.</source>
        <translation>“{title}”的公示已撤下，回到投票结束。请揭下已张贴的公示。</translation>
    </message>
    <message>
        <source>“{title}” is a draft again.</source>
        <translation>“{title}”已恢复为草稿。</translation>
    </message>
</context>
<context>
    <name>StageSentences</name>
    <message>
        <source>“{text}” is no share. Please write it as 2/3 or as 60%.</source>
        <translation>“{text}”不是比例。请写成 2/3 或 60% 的样子。</translation>
    </message>
    <message>
        <source>“{text}” can never be reached. A share lies above 0 and is at most 100%.</source>
        <translation>比例“{text}”不可能达到。比例应大于 0，最多为 100%。</translation>
    </message>
    <message>
        <source>More than all can never be reached. Choose “or more”, or a smaller share.</source>
        <translation>超过全部不可能达到。请选“以上”，或改小比例。</translation>
    </message>
    <message>
        <source>This rule asks for nothing, so everything would pass. Please tick at least one test.</source>
        <translation>这条规则没有任何要求，什么事项都会通过。请至少勾选一项。</translation>
    </message>
    <message>
        <source>This rule asks nobody to agree, so everything would pass. Please tick people in favour, or area in favour.</source>
        <translation>这条规则没有要求同意的比例，什么事项都会通过。请勾选同意人数或同意面积。</translation>
    </message>
    <message>
        <source>There is no verdict yet on: {titles}. Decide what is open under “Results” first, or settle with a reason.</source>
        <translation>还没有结论的事项：{titles}。请先在“结果”中作出认定，或说明理由后核定。</translation>
    </message>
    <message>
        <source>The last day of the vote is {day}, which is still to come. Closing it now needs a reason.</source>
        <translation>本次投票的最后一天是{day}，尚未到期。提前结束须写明原因。</translation>
    </message>
    <message>
        <source>Voting begins only on {day}. Closing it before it has begun needs a reason.</source>
        <translation>投票{day}才开始。开始之前结束投票须填写原因。</translation>
    </message>
    <message>
        <source>Objections are taken until {day}, which is not over yet. Archiving now needs a reason.</source>
        <translation>异议期到{day}，还没有结束。现在归档须填写原因。</translation>
    </message>
    <message>
        <source>Nothing can be decided any more: the vote is at the stage “{stage}”. Take the settling back first.</source>
        <translation>现在不能再作认定：本次表决处于“{stage}”阶段。请先撤销核定。</translation>
    </message>
    <message>
        <source>This vote was never opened, so there are no papers to count.</source>
        <translation>本次投票还没有开始，没有可以测算的票。</translation>
    </message>
    <message>
        <source>The longest voting period is shorter than the shortest one. Please put that right.</source>
        <translation>投票期的最长天数少于最短天数，请改正。</translation>
    </message>
    <message>
        <source>{days} is listed both as a day off and as a working day. Please take it out of one of the lists.</source>
        <translation>{days}既列为放假日又列为上班日，请从其中一栏去掉。</translation>
    </message>
    <message>
        <source>The roll cannot be corrected now: the vote is at the stage “{stage}”.</source>
        <translation>现在不能更正表决名册：本次表决处于“{stage}”阶段。</translation>
    </message>
    <message>
        <source>Papers can be replaced only until the result is settled, and the vote is at the stage “{stage}”. If the settling is taken back, it is possible again.</source>
        <translation>作废换票只能在核定结果以前办理，本次表决处于“{stage}”阶段。撤销核定后可以再办。</translation>
    </message>
    <message>
        <source>Nothing was changed. Please enter what is to be corrected.</source>
        <translation>内容没有变化。请填写更正后的内容。</translation>
    </message>
    <message>
        <source>In this vote only people are counted, so a paper has no area.</source>
        <translation>本次表决只计人数，表决票没有面积。</translation>
    </message>
    <message>
        <source>This is the last voter of the roll, who cannot be withdrawn.</source>
        <translation>这是表决名册上最后一位表决人，不能撤出。</translation>
    </message>
    <message>
        <source>There is no voter number {number} on the roll of this vote.</source>
        <translation>本次表决名册中没有 {number} 号表决人。</translation>
    </message>
    <message>
        <source>There is nobody called “{text}” on the roll, and no voter of that number.</source>
        <translation>表决名册中没有姓名或编号为“{text}”的表决人。</translation>
    </message>
    <message>
        <source>{count} voters are called “{text}”. Please type the number of the voter.</source>
        <translation>有 {count} 位表决人叫“{text}”。请改填表决人编号。</translation>
    </message>
    <message>
        <source>Paper number {number} is the only one of its voter. Withdraw the voter, or issue another paper in its place.</source>
        <translation>第 {number} 号票是这位表决人唯一的一张。请改为撤出表决人，或补发一张票。</translation>
    </message>
    <message>
        <source>This voter was handed a paper, and nobody may know which. Take the paper back and cancel its issue first.</source>
        <translation>这位表决人已领票，而无记名票无法对应到人。请先收回表决票并撤销领票登记。</translation>
    </message>
    <message>
        <source>In a secret vote no paper belongs to a voter. Withdraw the voter, or replace the paper by another.</source>
        <translation>无记名投票的票不属于任何人。请改为撤出表决人，或补发一张票。</translation>
    </message>
    <message>
        <source>{place} has paper number {number} already. A room has one paper only.</source>
        <translation>{place}已有第 {number} 号票。一处房屋只有一张票。</translation>
    </message>
    <message>
        <source>The first or the last day of the vote is not set.</source>
        <translation>还没有填写投票的起止日期。</translation>
    </message>
    <message>
        <source>The last day, {last}, lies before the first, {first}.</source>
        <translation>截止日期{last}早于开始日期{first}。</translation>
    </message>
    <message>
        <source>The vote lasts {days} days; this office keeps to {least} days at least.</source>
        <translation>投票期只有 {days} 天，本单位规定不少于 {least} 天。</translation>
    </message>
    <message>
        <source>The vote lasts {days} days; this office keeps to {most} days at most.</source>
        <translation>投票期有 {days} 天，本单位规定不超过 {most} 天。</translation>
    </message>
    <message>
        <source>Voting begins on {day}; opening now only gives the papers their numbers, so that they can be printed and handed out.</source>
        <translation>投票自{day}起，现在开启只是为了编号发票。</translation>
    </message>
    <message>
        <source>The first day, {day}, is past already.</source>
        <translation>开始日期{day}已经过去。</translation>
    </message>
    <message>
        <source>“{title}” still has ×× where the office has to say something. Please fill it in.</source>
        <translation>“{title}”中还留有“××”，请先填好。</translation>
    </message>
    <message>
        <source>The last day, {day}, is past already.</source>
        <translation>截止日期{day}已经过去。</translation>
    </message>
    <message>
        <source>The day on which the vote is announced is not set.</source>
        <translation>还没有填写公告日期。</translation>
    </message>
    <message>
        <source>The vote is announced on {day}, after it has begun. No vote may be held on what was not announced.</source>
        <translation>公告日期{day}晚于开始投票的日期。没有公告的事项不得表决。</translation>
    </message>
    <message>
        <source>The vote is announced {days} days before it begins; this office keeps to {least} days, that is {day} at the latest.</source>
        <translation>提前 {days} 天公告，本单位规定提前 {least} 天，最迟应在{day}公告。</translation>
    </message>
    <message>
        <source>The result is posted {days} days after the end; this office keeps to {most} days.</source>
        <translation>结束后 {days} 天公示结果，本单位规定 {most} 天以内。</translation>
    </message>
    <message>
        <source>There are {days} days for objections; this office gives {least}.</source>
        <translation>异议期为 {days} 天，本单位规定为 {least} 天，请核对。</translation>
    </message>
    <message>
        <source>The time for objections would end on {day}, a day of rest. It ends on the next working day, {following}.</source>
        <translation>异议期应在{day}届满，当天休息，顺延至下一个工作日{following}。</translation>
    </message>
    <message>
        <source>“{title}”: in an owners&apos; vote two thirds of the people and of the area have to take part (Civil Code, article 278). The rule chosen does not ask for that. Please make sure that it may be used.</source>
        <translation>“{title}”：业主共同决定事项，应有人数和面积均占三分之二以上的业主参与表决（《民法典》第二百七十八条），所选规则没有这项要求。请核对能否使用。</translation>
    </message>
    <message>
        <source>Another topic is called “{title}” as well. Two of one name are easily mistaken; please make sure that this is meant.</source>
        <translation>还有一个主题也叫“{title}”，容易混淆。请确认不是重复。</translation>
    </message>
    <message>
        <source>“{title}” has no option against.</source>
        <translation>“{title}”没有“反对”选项。</translation>
    </message>
    <message>
        <source>“{title}” has no option to abstain.</source>
        <translation>“{title}”没有“弃权”选项。</translation>
    </message>
    <message>
        <source>Two matters are called “{title}”.</source>
        <translation>有两个事项都叫“{title}”。</translation>
    </message>
    <message>
        <source>The law behind the rule “{rule}” was revised. Please compare with the law in force.</source>
        <translation>“{rule}”规则所依据的法律已修订，请核对现行法。</translation>
    </message>
    <message>
        <source>{count} properties have no area, such as {places}. They weigh nothing in this vote.</source>
        <translation>{count} 处房屋没有面积，如{places}。它们在本次表决中面积按零计算。</translation>
    </message>
    <message>
        <source>For {count} properties it is not known where the area was taken from.</source>
        <translation>{count} 处房屋的面积没有注明来源。</translation>
    </message>
    <message>
        <source>In “{title}” there were {before} people with {found} ㎡; now there are {people} with {area} ㎡. Is that right?</source>
        <translation>“{title}”共 {before} 人、{found} ㎡，这次是 {people} 人、{area} ㎡。请核对是否正确。</translation>
    </message>
    <message>
        <source>In “{title}” there were {before} people; now there are {people}. Is that right?</source>
        <translation>“{title}”共 {before} 人，这次是 {people} 人。请核对是否正确。</translation>
    </message>
    <message>
        <source>Nobody is named who supervises this vote.</source>
        <translation>没有填写监督单位。</translation>
    </message>
    <message>
        <source>Only one operator is known in this office, so nobody can check the entries.</source>
        <translation>本单位只有一名操作员，录入没有人复核。</translation>
    </message>
    <message>
        <source>{first} and {second} both carry {place}. The one listed first carries it.</source>
        <translation>{first}和{second}都代表{place}，按名单上排在前面的计算。</translation>
    </message>
    <message>
        <source>{count} representatives carry no property, such as {names}. Nothing is counted for them.</source>
        <translation>{count} 位代表没有代表任何房屋，如{names}，不计人数和面积。</translation>
    </message>
</context>
<context>
    <name>StandWords</name>
    <message>
        <source>first reading</source>
        <translation>初录</translation>
    </message>
    <message>
        <source>second reading</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>First reading: papers that nobody has keyed yet.</source>
        <translation>初录：录还没有人录过的票。</translation>
    </message>
    <message>
        <source>Second reading: key each paper from the paper alone, as if it were the first time.</source>
        <translation>复核：只看票面录入，当作第一次录。</translation>
    </message>
    <message>
        <source>{count} papers wait for a second person.</source>
        <translation>等他人复核 {count} 张</translation>
    </message>
    <message>
        <source>No paper waits for you. What others keyed is not shown.</source>
        <translation>没有等您复核的票。看不到别人录入的内容</translation>
    </message>
    <message>
        <source>{count} papers wait for you. What others keyed is not shown.</source>
        <translation>等您复核 {count} 张&#x3000;看不到别人录入的内容</translation>
    </message>
    <message>
        <source>{count} papers wait for you.</source>
        <translation>等您复核 {count} 张</translation>
    </message>
    <message>
        <source>stores by itself after the last matter</source>
        <translation>录完最后一项自动保存</translation>
    </message>
    <message>
        <source>Store this paper first, or leave it with Esc; then press Ctrl+R.</source>
        <translation>请先保存这张票，或按 Esc 离开，再按 Ctrl+R。</translation>
    </message>
    <message>
        <source>No topic is chosen.</source>
        <translation>还没有选定投票主题。</translation>
    </message>
    <message>
        <source>Choose one at the top, or make a new one under “Topics”.</source>
        <translation>请在上方选择一个主题，或在“投票主题”中新建。</translation>
    </message>
    <message>
        <source>“{title}” is not open yet.</source>
        <translation>“{title}”还没有开始投票。</translation>
    </message>
    <message>
        <source>Open the voting under “Topics”. Papers can be keyed after that.</source>
        <translation>请在“投票主题”中开始投票，之后即可录入表决票。</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Start a batch</source>
        <translation>开始一批</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Count the pile by hand first. What is keyed is compared with this number when the batch is finished.</source>
        <translation>先用手清点这一叠票。结束本批时，录入的张数与这个数核对。</translation>
    </message>
    <message>
        <source>Papers counted</source>
        <translation>清点数</translation>
    </message>
    <message>
        <source>Ballot box</source>
        <translation>票箱</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>封条号</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start: Enter once more</source>
        <translation>再按回车开始</translation>
    </message>
    <message>
        <source>The batch is not started yet, so “{typed}” was not taken.</source>
        <translation>批次还没有开始，“{typed}”没有录入。</translation>
    </message>
    <message>
        <source>The batch is not started yet, so “{typed}” was not taken. Press Enter once more to start it, then key the paper.</source>
        <translation>批次还没有开始，“{typed}”没有录入。请再按一次回车开始本批，然后录票。</translation>
    </message>
    <message>
        <source>Type how many papers were counted, such as 50.</source>
        <translation>请输入清点的张数，例如 50。</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>CommDesk</source>
        <translation>社区表决台</translation>
    </message>
    <message>
        <source>Votes on paper: hand out, key in, count and post. Everything stays on this computer; no network is used.</source>
        <translation>纸质表决票的发放、录入、计票和公示。数据只保存在这台电脑上，不联网。</translation>
    </message>
    <message>
        <source>Set up this office</source>
        <translation>建立本单位</translation>
    </message>
    <message>
        <source>Name, first operator and password. Takes about two minutes.</source>
        <translation>填写单位名称、第一位操作员和密码，约两分钟。</translation>
    </message>
    <message>
        <source>Try the sample office</source>
        <translation>打开示范单位</translation>
    </message>
    <message>
        <source>Invented owners and homes, to practise with. Nothing in it counts.</source>
        <translation>用虚构的业主和房屋练习，不影响任何真实数据。</translation>
    </message>
    <message>
        <source>Open an office folder</source>
        <translation>打开已有的单位</translation>
    </message>
    <message>
        <source>The office was set up before, on this computer or on another one.</source>
        <translation>以前在这台或另一台电脑上建立过，请选择它的文件夹。</translation>
    </message>
    <message>
        <source>Damaged: files in it are missing or cannot be read. {path}</source>
        <translation>数据损坏：缺少文件，或文件无法读取。{path}</translation>
    </message>
    <message>
        <source>The office used last is damaged: in {path} files are missing or cannot be read. Leave this folder as it is. Put a backup copy of the whole folder in another place, then press “Open an office folder”.</source>
        <translation>上次使用的单位数据损坏：{path} 中缺少文件，或文件无法读取。请原样保留这个文件夹，把整个文件夹的备份放到别处，再点“打开已有的单位”。</translation>
    </message>
    <message>
        <source>The office used last can not be found: {path}. Its folder may have been moved or renamed. Please look for it, then press “Open an office folder”.</source>
        <translation>上次使用的单位找不到：{path}。它的文件夹可能已移动或改名。请找到这个文件夹，再点“打开已有的单位”。</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Operators&apos; statistics</source>
        <translation>录入统计</translation>
    </message>
    <message>
        <source>Only for work in the office; it is not posted. Working time is counted from one paper to the next, without pauses of more than five minutes. Every paper on which both readings differ counts for both who keyed it.</source>
        <translation>仅供内部安排工作，不公示。工时按一张到下一张计算，超过五分钟的间隔不算。两次不一致的票，对两位录入人各计一张。</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Keyed first</source>
        <translation>第一遍</translation>
    </message>
    <message>
        <source>Keyed second</source>
        <translation>第二遍</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Papers an hour</source>
        <translation>每小时张数</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Decided otherwise</source>
        <translation>裁定为录错</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ballot accounting</source>
        <translation>票数核对</translation>
    </message>
    <message>
        <source>Check the record again</source>
        <translation>重新核对记录链</translation>
    </message>
    <message>
        <source>No papers issued yet</source>
        <translation>还没有发票</translation>
    </message>
    <message>
        <source>Returned {returned} of {issued}</source>
        <translation>已收回 {returned} / {issued}</translation>
    </message>
    <message>
        <source>Checking the record…</source>
        <translation>正在核对记录链…</translation>
    </message>
    <message>
        <source>Checking the record… {percent}%</source>
        <translation>正在核对记录链… {percent}%</translation>
    </message>
    <message>
        <source>Record whole ✓</source>
        <translation>记录链完整 ✓</translation>
    </message>
    <message>
        <source>Record broken ✕</source>
        <translation>记录链不完整 ✕</translation>
    </message>
    <message>
        <source>Data damaged, nothing is stored ✕</source>
        <translation>数据已损坏，停止保存 ✕</translation>
    </message>
    <message>
        <source>Record not checked</source>
        <translation>记录链未核对</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>such as “parking”</source>
        <translation>例如“停车”</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Give the tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>去掉标签</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Change the operator</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>{name} hands over. Topic and place stay as they are.</source>
        <translation>{name}交班。主题和所在页面保持不变。</translation>
    </message>
    <message>
        <source>{name} is the only operator. Add others under “Operators”.</source>
        <translation>只有{name}一位操作员。请先在“操作员”中添加。</translation>
    </message>
    <message>
        <source>Who goes on</source>
        <translation>接着做的人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Please type the password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>TallyKind</name>
    <message>
        <source>Tally sheet</source>
        <translation>计票表</translation>
    </message>
    <message>
        <source>Papers and votes by building, to be signed by those who counted.</source>
        <translation>各楼栋的票和各选项得票，计票人员签名。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>What does the new topic begin with?</source>
        <translation>新建主题：从哪里开始</translation>
    </message>
    <message>
        <source>search, such as lift, election, or a year</source>
        <translation>查找，例如 电梯、选举、2026</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Templates and earlier topics</source>
        <translation>模板和以前的主题</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Use no more…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>常用模板</translation>
    </message>
    <message>
        <source>Our own templates</source>
        <translation>本单位的模板</translation>
    </message>
    <message>
        <source>Copies of earlier topics</source>
        <translation>复制以前的主题</translation>
    </message>
    <message>
        <source>Nothing is called like that. Search for another word.</source>
        <translation>没有找到。请换一个词查找。</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>无记名</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>记名</translation>
    </message>
    <message>
        <source>Counted by {basis}, {named}.</source>
        <translation>表决人：{basis}，{named}。</translation>
    </message>
    <message>
        <source>Title: {title}</source>
        <translation>标题：{title}</translation>
    </message>
</context>
<context>
    <name>TemplateFlow</name>
    <message>
        <source>A template of this office. It keeps everything but the dates.</source>
        <translation>本单位保存的模板。除日期外全部照用。</translation>
    </message>
    <message>
        <source>A topic of this office ({stage}). Everything but the dates is copied.</source>
        <translation>本单位的主题（{stage}）。除日期外全部照抄。</translation>
    </message>
    <message>
        <source>A topic of this office ({stage}, from {day} on). Everything but the dates is copied.</source>
        <translation>本单位的主题（{stage}，{day}开始）。除日期外全部照抄。</translation>
    </message>
    <message>
        <source>What shall the template “{name}” be called?</source>
        <translation>模板“{name}”改为什么名称？</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Use the template “{name}” no more?</source>
        <translation>停用模板“{name}”？</translation>
    </message>
    <message>
        <source>Use no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>It is not offered any more and stays on record. Topics made from it stay as they are; from one of them it can be made again.</source>
        <translation>停用后不再列出，记录中仍然保留。用它建立的主题不受影响，也可以从这些主题再存为模板。</translation>
    </message>
    <message>
        <source>What shall the template be called?</source>
        <translation>模板叫什么名称？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It keeps everything entered here but the dates.</source>
        <translation>这里填写的内容除日期外都会保存。</translation>
    </message>
    <message>
        <source>Kept as the template “{name}”. The topic itself is saved separately.</source>
        <translation>已存为模板“{name}”。主题本身要另外保存。</translation>
    </message>
    <message>
        <source>There is a template “{name}” already. Replace it?</source>
        <translation>已有模板“{name}”。要替换它吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>The earlier one stays on record and is not offered any more.</source>
        <translation>原来的模板不再列出，记录中仍然保留。</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>Leave, do not save</source>
        <translation>不保存，离开</translation>
    </message>
    <message>
        <source>What was entered here is not saved yet, and would be lost.</source>
        <translation>这里填写的内容还没有保存，离开后不能找回。</translation>
    </message>
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>Blank topic</source>
        <translation>空白主题</translation>
    </message>
    <message>
        <source>Nothing is filled in; owners vote, one paper for each property.</source>
        <translation>不预先填写内容；业主表决，每套房屋一张票。</translation>
    </message>
    <message>
        <source>Adding a lift</source>
        <translation>加装电梯</translation>
    </message>
    <message>
        <source>Owners of one entrance vote on adding a lift to it: a special matter. You tick the entrance.</source>
        <translation>本单元业主对加装电梯进行表决，属于特别事项。请勾选单元。</translation>
    </message>
    <message>
        <source>Hiring or keeping the property manager</source>
        <translation>选聘（续聘）物业</translation>
    </message>
    <message>
        <source>Owners vote on one company, its contract and its fees: general matters.</source>
        <translation>业主对选聘或者续聘一家企业及其合同、收费进行表决，属于一般事项。</translation>
    </message>
    <message>
        <source>Choosing one of several property managers</source>
        <translation>选聘物业（多家选一）</translation>
    </message>
    <message>
        <source>Owners choose one of the companies listed: a general matter.</source>
        <translation>业主在几家企业中选一家，属于一般事项。</translation>
    </message>
    <message>
        <source>Using the repair fund</source>
        <translation>使用维修资金</translation>
    </message>
    <message>
        <source>Owners vote on a work and its budget. Using the fund is a general matter.</source>
        <translation>业主对工程和预算进行表决。使用维修资金属于一般事项。</translation>
    </message>
    <message>
        <source>Raising the repair fund</source>
        <translation>筹集维修资金</translation>
    </message>
    <message>
        <source>Owners vote on paying into the fund. Raising it is a special matter.</source>
        <translation>业主对筹集或者续交维修资金进行表决，属于特别事项。</translation>
    </message>
    <message>
        <source>Management rules</source>
        <translation>管理规约</translation>
    </message>
    <message>
        <source>Owners vote on the management rules and the rules of procedure.</source>
        <translation>业主对管理规约和业主大会议事规则进行表决。</translation>
    </message>
    <message>
        <source>Electing the owners&apos; committee</source>
        <translation>业委会选举</translation>
    </message>
    <message>
        <source>Owners vote for or against each candidate; those who pass are ranked, the first fill the places, the rest follow as substitutes.</source>
        <translation>业主对每位候选人选同意、反对或者弃权；通过的按票数排名，先补足名额，其余为候补。</translation>
    </message>
    <message>
        <source>Electing the residents&apos; committee</source>
        <translation>居委会换届</translation>
    </message>
    <message>
        <source>Residents of 18 and over vote in secret for chair, deputies and members; other names can be written in.</source>
        <translation>十八周岁以上居民无记名选举主任、副主任和委员，可另选他人。</translation>
    </message>
    <message>
        <source>Parking on common ground</source>
        <translation>停车位</translation>
    </message>
    <message>
        <source>Owners vote on parking on common ground (a special matter), on its rules and on what the income is for.</source>
        <translation>业主对利用共有场地停车（特别事项）、停车管理和收益用途进行表决。</translation>
    </message>
    <message>
        <source>Income from common property</source>
        <translation>公共收益</translation>
    </message>
    <message>
        <source>Owners vote on how the income is kept, and choose what it is used for.</source>
        <translation>业主对公共收益的管理办法进行表决，并选择使用方向。</translation>
    </message>
    <message>
        <source>Residents&apos; convention</source>
        <translation>居民公约</translation>
    </message>
    <message>
        <source>Households vote on the convention and can write what they think of it.</source>
        <translation>户代表对居民公约进行表决，并可书面提出意见。</translation>
    </message>
    <message>
        <source>Satisfaction survey</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>Households give grades without their names, and can write opinions.</source>
        <translation>每户一张票，无记名评价，并可书面提出意见。</translation>
    </message>
    <message>
        <source>Asking for opinions</source>
        <translation>征求意见</translation>
    </message>
    <message>
        <source>Households say whether they support a plan, and write their opinions.</source>
        <translation>每户表明是否支持方案，并可书面提出意见。</translation>
    </message>
</context>
<context>
    <name>TestRow</name>
    <message>
        <source>{name}: of what</source>
        <translation>{name}：占什么</translation>
    </message>
    <message>
        <source>{name}: share</source>
        <translation>{name}：比例</translation>
    </message>
    <message>
        <source>such as 2/3 or 60%</source>
        <translation>如 2/3 或 60%</translation>
    </message>
    <message>
        <source>{name}: from or beyond</source>
        <translation>{name}：以上或超过</translation>
    </message>
    <message>
        <source>or more, the share itself included</source>
        <translation>以上（含本数）</translation>
    </message>
    <message>
        <source>exceeded, the share itself is not enough</source>
        <translation>超过（不含本数）</translation>
    </message>
    <message>
        <source>people taking part</source>
        <translation>参与人数</translation>
    </message>
    <message>
        <source>area taking part</source>
        <translation>参与面积</translation>
    </message>
    <message>
        <source>people in favour</source>
        <translation>同意人数</translation>
    </message>
    <message>
        <source>area in favour</source>
        <translation>同意面积</translation>
    </message>
    <message>
        <source>of all</source>
        <translation>占全体</translation>
    </message>
    <message>
        <source>of papers issued</source>
        <translation>占发出票</translation>
    </message>
    <message>
        <source>of papers returned</source>
        <translation>占收回票</translation>
    </message>
    <message>
        <source>of valid papers</source>
        <translation>占有效票</translation>
    </message>
    <message>
        <source>of those taking part</source>
        <translation>占参与表决</translation>
    </message>
</context>
<context>
    <name>TopicDialog</name>
    <message>
        <source>New topic</source>
        <translation>新建投票主题</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>谁来表决</translation>
    </message>
    <message>
        <source>Keep as a template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>Please put the real names and figures where “{gap}” stands.</source>
        <translation>请把“{gap}”处改为实际的名称和数字。</translation>
    </message>
    <message>
        <source>such as: First owners&apos; meeting of 2026</source>
        <translation>例如：2026年第一次业主大会会议</translation>
    </message>
    <message>
        <source>name of the estate, printed on every paper</source>
        <translation>小区名称，印在每张票上</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题名称</translation>
    </message>
    <message>
        <source>Estate</source>
        <translation>小区</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>How papers count</source>
        <translation>计票办法</translation>
    </message>
    <message>
        <source>How papers are keyed</source>
        <translation>录入方式</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>投票日期</translation>
    </message>
    <message>
        <source>On the notice</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>请填写主题名称。</translation>
    </message>
    <message>
        <source>Please tick the buildings or entrances in which the vote is held.</source>
        <translation>请勾选参加本次表决的楼栋或者单元。</translation>
    </message>
    <message>
        <source>The last day lies before the first day.</source>
        <translation>截止日期早于开始日期，请改正。</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>保存修改</translation>
    </message>
</context>
<context>
    <name>TopicsCard</name>
    <message>
        <source>Topics</source>
        <translation>投票主题</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>新建主题…</translation>
    </message>
    <message>
        <source>Open the vote…</source>
        <translation>开始投票…</translation>
    </message>
    <message>
        <source>Deliveries…</source>
        <translation>登记送达…</translation>
    </message>
    <message>
        <source>Close vote…</source>
        <translation>结束投票…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>重新开放…</translation>
    </message>
    <message>
        <source>Settle the result…</source>
        <translation>核定结果…</translation>
    </message>
    <message>
        <source>Record as published…</source>
        <translation>登记公示…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Second step: a new topic. You name the matters and their rule; it stays a draft until you open the vote.</source>
        <translation>第二步：新建主题，填写表决事项和规则。开始投票以前都是草稿。</translation>
    </message>
    <message>
        <source>When the register is there, the first topic can be made.</source>
        <translation>导入名册以后，就可以新建投票主题。</translation>
    </message>
    <message>
        <source>Hand out papers…</source>
        <translation>发票登记…</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题名称</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Look at the draft and change it (Enter)</source>
        <translation>查看并修改草稿（Enter）</translation>
    </message>
</context>
<context>
    <name>TopicsTab</name>
    <message>
        <source>import a register</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>look into the register</source>
        <translation>查看名册</translation>
    </message>
    <message>
        <source>new topic</source>
        <translation>新建投票主题</translation>
    </message>
    <message>
        <source>from the register to the topics, to the papers</source>
        <translation>在名册、主题、表决票之间移动</translation>
    </message>
    <message>
        <source>choose a topic; it holds for all tabs</source>
        <translation>选择投票主题，三页通用</translation>
    </message>
    <message>
        <source>in a new topic: one more matter</source>
        <translation>新建主题时：增加一项表决事项</translation>
    </message>
    <message>
        <source>The register is stored: {properties} properties, {owners} owners.</source>
        <translation>名册已保存：房屋 {properties} 套，业主 {owners} 人。</translation>
    </message>
    <message>
        <source>{people} people count: all of the developer is one, and who has no counted property is none.</source>
        <translation>计票 {people} 人：开发商的房屋合并为一人，没有计票房屋的不算。</translation>
    </message>
    <message>
        <source>The draft is put aside. “More” shows drafts put aside, and brings them back.</source>
        <translation>草稿已弃用。可以在“更多”里显示并恢复。</translation>
    </message>
    <message>
        <source>{count} deliveries are recorded.</source>
        <translation>已登记送达 {count} 张。</translation>
    </message>
    <message>
        <source>look at the chosen draft and change it</source>
        <translation>查看并修改选中的草稿</translation>
    </message>
</context>
<context>
    <name>TurnStrip</name>
    <message>
        <source>to the {turn} (Ctrl+R)</source>
        <translation>转到{turn}（Ctrl+R）</translation>
    </message>
</context>
<context>
    <name>TurnoutPage</name>
    <message>
        <source>Taking part so far</source>
        <translation>参与情况</translation>
    </message>
    <message>
        <source>{count} papers wait for their second reading</source>
        <translation>还有 {count} 张待复核，复核完才显示结果</translation>
    </message>
    <message>
        <source>Results show when all of them are checked: whoever keys the second time must not be led by figures. Until then notices are not printed either.</source>
        <translation>录第二遍的人不能受数字影响，所以现在只显示参与情况，公示也暂不打印。</translation>
    </message>
    <message>
        <source>Results show when the vote is closed</source>
        <translation>投票结束后显示结果</translation>
    </message>
    <message>
        <source>This vote shows its turnout only while it is open, so that nobody is led by how it stands. Close it under “Topics”.</source>
        <translation>本次表决设为投票期间只显示参与情况，以免影响尚未投票的人。请在“投票主题”中结束投票。</translation>
    </message>
    <message>
        <source>{heads} with papers back (void ones too)</source>
        <translation>已交票的{heads}（含无效票）</translation>
    </message>
    <message>
        <source>Area of papers back (void ones too)</source>
        <translation>已交票的面积（含无效票）</translation>
    </message>
    <message>
        <source>{heads} taking part</source>
        <translation>参与表决{heads}</translation>
    </message>
    <message>
        <source>Area taking part</source>
        <translation>参与表决面积</translation>
    </message>
    <message>
        <source>Papers back</source>
        <translation>已收回的票</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} / {whole}</translation>
    </message>
</context>
<context>
    <name>UndecidedCard</name>
    <message>
        <source>Their papers on this matter disagree. Each counts as taking part, and for no option, until somebody rules.</source>
        <translation>他们的几张票在本事项上意见不一致。作出认定之前，只计入参与表决，不计入任何选项。</translation>
    </message>
    <message>
        <source>Voters to be ruled on: {count}</source>
        <translation>{count} 人的票意见不一致，须作出认定</translation>
    </message>
    <message>
        <source>{count} rulings made</source>
        <translation>已作出的认定 {count} 项</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 人</translation>
    </message>
    <message>
        <source>{name}: papers {papers}, marked {choices}</source>
        <translation>{name}：第 {papers} 号票，意见有{choices}</translation>
    </message>
    <message>
        <source>On {candidate}: {text}</source>
        <translation>{candidate}：{text}</translation>
    </message>
    <message>
        <source>Rule…</source>
        <translation>认定…</translation>
    </message>
    <message>
        <source>Rule on {name}</source>
        <translation>对{name}的票作出认定</translation>
    </message>
    <message>
        <source>{name} counts for {choice}: {operator}, {at}. Reason: {reason}</source>
        <translation>{name}计为“{choice}”：{operator}，{at}。理由：{reason}</translation>
    </message>
    <message>
        <source> (The papers agree now; the ruling changes nothing.)</source>
        <translation>（各票现已一致，此项认定不起作用。）</translation>
    </message>
    <message>
        <source>Rule anew…</source>
        <translation>重新认定…</translation>
    </message>
    <message>
        <source>Rule on {name} anew</source>
        <translation>对{name}的票重新认定</translation>
    </message>
</context>
<context>
    <name>UndeliveredDialog</name>
    <message>
        <source>Papers not delivered</source>
        <translation>未送达清单</translation>
    </message>
    <message>
        <source>Papers not delivered, by building</source>
        <translation>各楼栋未送达</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as workbook…</source>
        <translation>存为表格…</translation>
    </message>
    <message>
        <source>such as: notice board of building 3</source>
        <translation>如：3幢公告栏</translation>
    </message>
    <message>
        <source>A notice posted in place of a delivery</source>
        <translation>张贴公告送达</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>张贴地点</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Record the notice…</source>
        <translation>登记张贴…</translation>
    </message>
    <message>
        <source>{count} papers have no delivery on record.</source>
        <translation>还有 {count} 张票没有送达登记。</translation>
    </message>
    <message>
        <source>Every paper has a delivery on record.</source>
        <translation>每张票都有送达登记。</translation>
    </message>
    <message>
        <source>{where}: {count} papers</source>
        <translation>{where}：{count} 张</translation>
    </message>
    <message>
        <source>{title} not delivered.xlsx</source>
        <translation>{title}未送达清单.xlsx</translation>
    </message>
    <message>
        <source>Save as workbook</source>
        <translation>存为表格</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>{count} papers saved in {path}</source>
        <translation>已存 {count} 张到 {path}</translation>
    </message>
    <message>
        <source>Say where the notice was posted.</source>
        <translation>请写明张贴地点。</translation>
    </message>
    <message>
        <source>all buildings</source>
        <translation>所有楼栋</translation>
    </message>
    <message>
        <source>Record a posted notice for {count} papers ({where})?</source>
        <translation>为 {where} 的 {count} 张票登记张贴公告送达？</translation>
    </message>
    <message>
        <source>Record the notice</source>
        <translation>登记张贴</translation>
    </message>
    <message>
        <source>They count as delivered from then on. A delivery in person can be recorded instead after the notice was withdrawn.</source>
        <translation>登记后这些票算已送达。以后当面送到的，先撤销张贴登记，再登记送达。</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>未写楼栋</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房屋</translation>
    </message>
</context>
<context>
    <name>UndeliveredKind</name>
    <message>
        <source>Papers not delivered</source>
        <translation>未送达清单</translation>
    </message>
    <message>
        <source>Papers without a delivery on record, by building; no names.</source>
        <translation>没有送达登记的票，按楼栋列出，不写姓名。</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Update the register</source>
        <translation>更新名册</translation>
    </message>
    <message>
        <source>It is the right file</source>
        <translation>文件没有选错</translation>
    </message>
    <message>
        <source>“{file}” differs from the register in {count} places</source>
        <translation>“{file}”与名册有 {count} 处不同</translation>
    </message>
    <message>
        <source>unchanged {count}</source>
        <translation>没有变化 {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>What is not in the workbook is not marked: a workbook may hold only a part of the estate. Mark it when it is to leave the register.</source>
        <translation>表格中没有的房屋没有预先勾选：表格可能只含一部分楼栋。确实要移出名册的，请勾选。</translation>
    </message>
    <message>
        <source>update from “{file}”</source>
        <translation>按“{file}”更新</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Is this the wrong file? Of {total} properties in the workbook {known} are in the register, {owners} of them with another owner.</source>
        <translation>是否选错了文件？表中 {total} 套房屋，名册里有 {known} 套，其中 {owners} 套换了业主。</translation>
    </message>
    <message>
        <source>Storing the register…</source>
        <translation>正在保存名册…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{count} of {total} marked. Votes opened already do not change.</source>
        <translation>已勾选 {count} 处，共 {total} 处。已经开始的投票不受影响。</translation>
    </message>
</context>
<context>
    <name>UpdateModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>{count} properties</source>
        <translation>{count} 套房屋</translation>
    </message>
    <message>
        <source>not in the workbook</source>
        <translation>表格中没有</translation>
    </message>
    <message>
        <source>one person by the phone now given: {others}</source>
        <translation>按表格中的电话应为同一人：{others}</translation>
    </message>
    <message>
        <source>{part}: {old} → {new}</source>
        <translation>{part}：{old} → {new}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>The result is not settled yet. Once the vote is closed, settle its result under “Topics”; every settled version is kept here.</source>
        <translation>结果尚未核定。投票结束后，请在“投票主题”中核定结果；每次核定的结果都会保留在这里。</translation>
    </message>
    <message>
        <source>Settled versions</source>
        <translation>核定结果</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Count again and compare</source>
        <translation>重新计票核对</translation>
    </message>
    <message>
        <source>Print this version…</source>
        <translation>打印这一次…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>核定时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>VoterPanel</name>
    <message>
        <source>No. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>Secret paper</source>
        <translation>无记名票</translation>
    </message>
</context>
<context>
    <name>WhatIfActs</name>
    <message>
        <source>Counting…</source>
        <translation>正在计票…</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Trial count, no result</source>
        <translation>测算，非正式结果</translation>
    </message>
    <message>
        <source>A trial, not a result. The papers stored are counted another way to see what would be; nothing of it is stored or printed, and the vote keeps the rules it was opened with.</source>
        <translation>测算，非正式结果。这里用已录入的票换一种办法计算，只供参考；不保存，不打印，本次表决仍按开始时的规则计票。</translation>
    </message>
    <message>
        <source>How papers count in the trial</source>
        <translation>测算时怎样计票</translation>
    </message>
    <message>
        <source>As the vote counts</source>
        <translation>恢复为现行规则</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>WhomField</name>
    <message>
        <source>Whose</source>
        <translation>更正对象</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>是哪一张</translation>
    </message>
    <message>
        <source>Say whose entry it is.</source>
        <translation>请填写更正对象。</translation>
    </message>
    <message>
        <source>{count} papers fit. Please choose the one that is meant.</source>
        <translation>有 {count} 张票符合，请选择是哪一张。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Count a vote from two workbooks and say the result exactly.</source>
        <translation>按两个表格文件计票，给出精确结果。</translation>
    </message>
    <message>
        <source>the register of owners (.xlsx, .xls, .ods or .csv)</source>
        <translation>业主名册（.xlsx、.xls、.ods 或 .csv）</translation>
    </message>
    <message>
        <source>the ballots: one row for each property, one column a matter</source>
        <translation>表决情况：每套房屋一行，每个事项一列</translation>
    </message>
    <message>
        <source>the rule that decides every matter</source>
        <translation>各事项适用的表决规则</translation>
    </message>
    <message>
        <source>what a delivered ballot that did not come back counts as</source>
        <translation>已送达而未收回的票如何计</translation>
    </message>
    <message>
        <source>void ballots count as taking part</source>
        <translation>无效票计入参与表决</translation>
    </message>
    <message>
        <source>what a returned ballot with nothing marked counts as</source>
        <translation>收回的空白票如何计</translation>
    </message>
    <message>
        <source>the meeting&apos;s name, for the notice</source>
        <translation>会议名称，用于结果公示</translation>
    </message>
    <message>
        <source>write the result as JSON to a file, or to standard output with -</source>
        <translation>把结果写成 JSON 文件，写 - 则直接输出</translation>
    </message>
    <message>
        <source>write the result notice as PDF</source>
        <translation>把结果公示写成 PDF</translation>
    </message>
    <message>
        <source>CommDesk: votes of owners and residents, counted exactly.</source>
        <translation>社区表决台：业主和居民表决，精确计票。</translation>
    </message>
    <message>
        <source>hold the sample office&apos;s vote without a window, to a PDF notice</source>
        <translation>不开窗口，演示示范单位的一次投票，生成公示 PDF</translation>
    </message>
    <message>
        <source>check whether the figures of a printed notice hold together</source>
        <translation>核对公示上的数字是否前后一致</translation>
    </message>
    <message>
        <source>figures of the notice as JSON (see the manual on counting)</source>
        <translation>公示数字的 JSON 文件（写法见说明文档“计票怎么算”）</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>显示版本后退出</translation>
    </message>
    <message>
        <source>language of the interface</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>The figures of the notice hold together.</source>
        <translation>公示的数字前后一致。</translation>
    </message>
    <message>
        <source>{count} figures of the notice do not hold together.</source>
        <translation>公示有 {count} 处数字对不上。</translation>
    </message>
    <message>
        <source>Error: {sentence}</source>
        <translation>错误：{sentence}</translation>
    </message>
    <message>
        <source>Please check: {sentence}</source>
        <translation>请核对：{sentence}</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”</source>
        <translation>{file}，工作表“{sheet}”</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”, cell {cell}</source>
        <translation>{file}，工作表“{sheet}”，{cell}</translation>
    </message>
    <message>
        <source>{place}: {sentence}</source>
        <translation>{place}：{sentence}</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>No font of this computer holds some characters of: {texts}. The notice shows boxes for them. Install a font that has rare characters and write the notice again.</source>
        <translation>这台电脑的字体里没有这些文字中的某些字：{texts}。公示里这些字显示为方框。请安装含生僻字的字体，再重新生成公示。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The result notice is in {path}.</source>
        <translation>结果公示已写入 {path}。</translation>
    </message>
    <message>
        <source>This machine has no screen, so no window can open.</source>
        <translation>这台机器没有屏幕，无法打开窗口。</translation>
    </message>
    <message>
        <source>The sample office now holds its vote without a window:</source>
        <translation>下面不开窗口，由示范单位进行一次投票：</translation>
    </message>
    <message>
        <source>  register imported: {properties} properties, {people} people, {area} m²</source>
        <translation>  已导入名册：{properties} 套，{people} 人，{area} ㎡</translation>
    </message>
    <message>
        <source>  ballots stored one by one: {papers}</source>
        <translation>  已逐张录入：{papers} 张</translation>
    </message>
    <message>
        <source>  audit trail checked: {records} records, unbroken</source>
        <translation>  记录链已核对：{records} 条，完整</translation>
    </message>
    <message>
        <source>  {matter}: {verdict}</source>
        <translation>  {matter}：{verdict}</translation>
    </message>
    <message>
        <source>issued {issued}, returned {returned}: {more} too many</source>
        <translation>发出 {issued}，收回 {returned}，多收 {more}</translation>
    </message>
    <message>
        <source>issued {issued} = returned {returned} + out {out} + spoilt {spoiled}</source>
        <translation>发出 {issued} = 收回 {returned} + 未收回 {out} + 作废换票 {spoiled}</translation>
    </message>
    <message>
        <source>issued {issued} = returned {returned} + out {out}</source>
        <translation>发出 {issued} = 收回 {returned} + 未收回 {out}</translation>
    </message>
    <message>
        <source>returned {returned} = valid {valid} + void {void}</source>
        <translation>收回 {returned} = 有效 {valid} + 无效 {void}</translation>
    </message>
    <message>
        <source>{year}-{month:02}-{day:02}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{month:02}-{day:02}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>voting</source>
        <translation>投票中</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已截止</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已核定</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户代表</translation>
    </message>
    <message>
        <source>residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>representatives</source>
        <translation>居民代表</translation>
    </message>
    <message>
        <source>one paper for each property</source>
        <translation>每套房屋一张票</translation>
    </message>
    <message>
        <source>one paper for each owner</source>
        <translation>每位业主一张票（面积合并）</translation>
    </message>
    <message>
        <source>do not take part</source>
        <translation>不计入参与表决</translation>
    </message>
    <message>
        <source>follow the majority</source>
        <translation>计入多数意见</translation>
    </message>
    <message>
        <source>count as abstaining</source>
        <translation>计为弃权</translation>
    </message>
    <message>
        <source>abstaining</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>signature does not match</source>
        <translation>签名不符</translation>
    </message>
    <message>
        <source>a copy, not the issued paper</source>
        <translation>复印件或非统一印制</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>signed for another without authority</source>
        <translation>无委托书代签</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>several options marked</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>涂改</translation>
    </message>
    <message>
        <source>illegible</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>more marks than seats</source>
        <translation>多于应选名额</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>returned, void</source>
        <translation>已收回（无效）</translation>
    </message>
    <message>
        <source>withdrawn, to be keyed anew</source>
        <translation>待重录</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>at the door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>不复核</translation>
    </message>
    <message>
        <source>a sample</source>
        <translation>抽样复核</translation>
    </message>
    <message>
        <source>every paper</source>
        <translation>全部复核</translation>
    </message>
    <message>
        <source>the paper</source>
        <translation>以纸票为准</translation>
    </message>
    <message>
        <source>what came first</source>
        <translation>以先到的为准</translation>
    </message>
    <message>
        <source>what came last</source>
        <translation>以后到的为准</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>录入员</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>监督员</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>keying papers</source>
        <translation>录入表决票</translation>
    </message>
    <message>
        <source>deciding and settling</source>
        <translation>裁定和核定</translation>
    </message>
    <message>
        <source>setting up votes</source>
        <translation>准备表决</translation>
    </message>
    <message>
        <source>the office and its operators</source>
        <translation>管理单位和操作员</translation>
    </message>
    <message>
        <source>home</source>
        <translation>住宅</translation>
    </message>
    <message>
        <source>shop or office</source>
        <translation>商铺或办公</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>车位</translation>
    </message>
    <message>
        <source>other use</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>建设单位</translation>
    </message>
    <message>
        <source>title register</source>
        <translation>不动产登记</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>source not given</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>entrance</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>whole address</source>
        <translation>完整地址</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>co-owner</source>
        <translation>共有人</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>owner&apos;s number (ties properties together)</source>
        <translation>业主编号（同号为同一业主）</translation>
    </message>
    <message>
        <source>area (㎡)</source>
        <translation>面积（㎡）</translation>
    </message>
    <message>
        <source>source of the area</source>
        <translation>面积来源</translation>
    </message>
    <message>
        <source>use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>counted or not</source>
        <translation>是否计入</translation>
    </message>
    <message>
        <source>handed over or not</source>
        <translation>交付状态</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>serial number (not kept)</source>
        <translation>序号（不保存）</translation>
    </message>
    <message>
        <source>ID number (never kept)</source>
        <translation>身份证号（不保存）</translation>
    </message>
    <message>
        <source>way of delivery</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>way of return</source>
        <translation>收回渠道</translation>
    </message>
    <message>
        <source>valid or void</source>
        <translation>是否有效</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>A paper is being keyed, and its keys could not be kept on disk. Leave it?</source>
        <translation>正在录入一张票，已录的内容没能保存到磁盘。要放弃吗？</translation>
    </message>
    <message>
        <source>Leave without storing</source>
        <translation>放弃，不保存</translation>
    </message>
    <message>
        <source>The keys typed for this paper are lost; it can be keyed again.</source>
        <translation>这张票已按的键不会保留，可以重新录入。</translation>
    </message>
</context>
<context>
    <name>WritePanel</name>
    <message>
        <source>Done (Enter)</source>
        <translation>确定（回车）</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Chinese can be typed here.</source>
        <translation>此处可用中文输入法。</translation>
    </message>
    <message>
        <source>{count} of {longest} characters. Ctrl+Enter begins a new line.</source>
        <translation>已输 {count} 字，最多 {longest} 字。换行请按 Ctrl+Enter。</translation>
    </message>
    <message>
        <source>Too long: {count} of {longest} characters. Please shorten it.</source>
        <translation>超长：已输 {count} 字，最多 {longest} 字，请缩短。</translation>
    </message>
</context>
<context>
    <name>_MatterCard</name>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}．{title}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>现结果</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>测算</translation>
    </message>
    <message>
        <source>Rule of the trial</source>
        <translation>测算规则</translation>
    </message>
</context>
</TS>
