package quarterdeck.reading.prose;

import java.util.List;

/**
 * The words of the grammar, by what they do. Where two words could stand at one place the longer one does. A word of
 * a single character that is also a piece of others is only read directly before a number (see {@link CueFinder}).
 */
enum Cue {
    RISE("增产 增长 上涨 上升 提高 提升 回升 攀升 增加 扩大 多增 净增 加快 增速加快 递增 增收 增支 上扬 走高 增 微增 微涨 微升 涨 升"),
    FALL("减产 下降 下跌 下滑 回落 减少 降低 收窄 缩小 放缓 减缓 负增长 少增 萎缩 下行 走低 减收 减支 微降 微跌 降 跌 减"),
    /** the number behind it is where the indicator arrived, not by how much it moved */
    ARRIVE("增长到 增加到 提高到 上升到 提升到 扩大到 回升到 下降到 减少到 降低到 回落到 增长至 增加至 提高至 上升至 提升至 扩大至 "
            + "回升至 下降至 减少至 降低至 回落至 缩小至 缩小到 收窄至 收窄到 放缓至 放缓到 加快至 加快到 增至 升至 降至 跌至 降到 升到 增到 扩大为"),
    FLAT("持平"),
    SPEED("增速 增幅 增长率 增长速度 增长幅度 涨幅 升幅 增长水平"),
    DROP("降幅 跌幅 减幅 下降幅度"),
    ON_YEAR("同比 比上年同期 比去年同期 较上年同期 较去年同期 比上年 较上年 比去年 较去年 与上年同期相比 与去年同期相比 与上年相比 与去年相比 "
            + "与上年同期 与去年同期 与上年 与去年 上年同期相比 去年同期相比 比同期 较同期"),
    ON_MONTH("比上月末 较上月末 比上月底 环比 月环比 比上月 较上月 比上个月 较上个月 与上月相比"),
    ON_QUARTER("季度环比 比上季度 较上季度 比上季 较上季 比上个季度 较上个季度"),
    ON_YEAR_START("比年初 较年初 比上年末 较上年末 比上年底 较上年底 比去年末 较去年末 比去年底 较去年底 比年初新增 较年初新增"),
    TWO_YEARS("两年平均 两年年均 近两年平均"),
    PER_YEAR("年均 年平均 年复合"),
    PULL("影响 拉动 向下拉动 上拉 下拉 拉高 拉低 贡献 向下贡献"),
    CONTRIBUTION("贡献率 贡献度"),
    SHARE("占比 比重 份额 占 所占比重 所占份额 占有率"),
    ABOVE("高于 超出 多出 多于 快于 高出 领先 好于 优于 大于 领先于 高 快"),
    BELOW("低于 少于 慢于 落后 小于 落后于 低 慢"),
    THAN("比 较"),
    EXCEED("超过 超 突破 超越 赶超 跃上 迈上 站上 跨上 迈过 登上"),
    RANK("位居 位列 居 列 排名 排 名列 位次 排位 跃居 稳居 跻身 居于 排在 排名列 位"),
    /** names no indicator by itself: it is a part of the label before it */
    VALUE_ADDED("增加值"),
    AMONG("其中"),
    ESTIMATED("预计 初步预计 预计可 预估 估计 据估算 估算"),
    PRELIMINARY("初步核算 初步统计 初步测算 初步核算数 快报统计 快报 初步汇总"),
    VERIFIED("最终核实 最终核实数 最终核定 最终核算"),
    REVISED("修订后 修订为 经修订 调整后 修订数"),
    CENSUS("普查修订 普查结果修订 普查数据修订 普查资料修订 普查结果进行修订 普查结果对 普查后 经济普查修订"),
    AIM("力争 争取 确保 预期目标 目标 奋斗目标 预期 努力实现 奋力实现 预期增长目标"),
    /** 目标 as something to measure against: not a target that is set here */
    PROGRESS("占年计划的 占年度计划的 占全年计划的 完成全年目标 完成年度目标 完成目标 全年目标的 年度目标的 年初目标 高于目标 低于目标 高于预期目标 超额完成 完成年度计划 "
            + "完成全年计划 年度计划的 完成预算 年初预算 预算的 完成年初预算 调整预算的 全年任务的 年度任务的 完成年度任务 目标任务的 为预算 占调整预算的 占年初预算的 占预算的"),
    EACH("均 都 双双 皆"),
    RESPECTIVELY("分别 依次"),
    EACH_MONTH("月度 每月 各月 逐月 每个月 月均"),
    COMPARABLE("同口径 可比口径 按可比口径 按同口径 剔除不可比因素 可比"),
    NATURAL("自然口径 按自然口径"),
    EX_REFUNDS("扣除留抵退税 剔除留抵退税 还原留抵退税 扣除留抵退税因素 剔除留抵退税因素 扣除留抵退税因素后 扣除增值税留抵退税因素后"),
    REAL("可比价 可比价格 按可比价格计算 按可比价计算 按不变价格计算 按不变价计算 不变价格 不变价 扣除价格因素 扣除物价因素 " + "扣除价格因素后 扣除价格因素影响 实际 按可比价格"),
    NOMINAL("现价 按现价 名义 按现价计算 按现行价格计算"),
    NEW("新增 新认定 净增 新设 新登记 新入库 新获批 本年新增 新增加"),
    /** stands for the indicator named before */
    TOTAL("总量 完成额 总额 总规模 规模 余额 总值 绝对额 绝对量 体量 总数"),
    LAND("招引 引进 落地 招商 落户 招引落地 签约落地 累计招引 签约引进 新招引 新引进 引育"),
    SIGN_UP("签约 新签约 集中签约 签订 签署"),
    START("开工 新开工 集中开工 动工 开工建设 开建"),
    PRODUCE("投产 竣工 建成投产 竣工投产 投用 完工 建成投用 达产"),
    /** starts and completions together, of which neither is said apart */
    START_AND_END("开竣工 集中开竣工 开工竣工 集中开工竣工"),
    UNDER_WAY("在建 开复工 复工 施工 续建 在建的"),
    PROJECTS("项目"),
    AND("和 与 及 以及 暨"),
    OF("的"),
    AT("在 于 赴 到 从 向 对 来自 位于 同 给"),
    AVERAGE("均值 平均 平均水平 平均值 平均增速 整体水平"),
    LARGE("大"),
    /** changes nothing about what a number says */
    EMPTY("同期 本次 此次 这次 相比 相较 相比较 控制在 控制 翻 实现 完成 达到 达 为 是 了 共 累计 合计 共计 总计 已 已经 仍 仍然 又 并 也 还 再 则 而 保持 保持在 维持 维持在 稳定在 "
            + "继续 持续 当年 同时 此外 另外 统计 据统计 数据显示 统计显示 显示 计算 带动 推动 促进 支撑 稳步 大幅 小幅 显著 明显 有所 略 略有 "
            + "较快 快速 平稳 同步 首次 高达 多达 仅 仅为 只有 共有 拥有 有 全部 整体 总体 全年 发放 接待 全社会 实有 达成 录得 "
            + "以来 一年 一年来 期间 任务 分产业看 分季度看 分行业看 分城乡看 分领域看 分地区看 分结构看 按 按年平均汇率折算 折算 折合 约合 相当于 平均汇率 年平均汇率 年均汇率 招商引资 "
            + "全年实现 累计实现 累计完成 共实现 共完成 成功 顺利 不断 进一步 主要 呈 出现 得到 数量 方面 中 "
            + "全口径 名义上 当季 当期 同季 同月 当月 单月 单季 本 各项 均为 将 将达 将达到 可达 可达到 可 可望 有望 突破性 具体 且 均实现 运行 生产 "
            + "同样 也同样 曾 曾经 精准 锁定 匹配 双向 目前 现有 尚 总体上 数据 结果 初步 最新 正式 确定为 设定为 定为 确定在 设定在 转为 折 按现行平均汇率 现行平均汇率 现行汇率");

    private final List<String> words;

    Cue(String words) {
        this.words = List.of(words.split(" "));
    }

    List<String> words() {
        return words;
    }

    /** Whether a word of the kind wins over shorter names and periods inside it (比上年同期 holds 上年同期). */
    boolean isFirm() {
        return switch (this) {
            case ON_YEAR, ON_MONTH, ON_QUARTER, ON_YEAR_START, TWO_YEARS, PROGRESS, EX_REFUNDS, ARRIVE -> true;
            default -> false;
        };
    }

    /** Whether a word of the kind may stand between an indicator and its number without changing what is said. */
    boolean isTransparent() {
        return switch (this) {
            case EMPTY,
                    EACH,
                    ESTIMATED,
                    PRELIMINARY,
                    VERIFIED,
                    REVISED,
                    CENSUS,
                    AIM,
                    AT,
                    OF,
                    AND,
                    EACH_MONTH,
                    REAL,
                    NOMINAL,
                    COMPARABLE,
                    NATURAL,
                    EX_REFUNDS,
                    TOTAL,
                    AMONG,
                    RESPECTIVELY,
                    EXCEED,
                    ON_YEAR,
                    ON_MONTH,
                    ON_QUARTER,
                    ON_YEAR_START,
                    TWO_YEARS,
                    AVERAGE,
                    NEW,
                    LAND,
                    START,
                    START_AND_END,
                    UNDER_WAY,
                    SIGN_UP,
                    PRODUCE -> true;
            default -> false;
        };
    }
}
